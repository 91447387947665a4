declare module 'virtual:catalogue-version' {
  const version: string;
  export default version;
}
