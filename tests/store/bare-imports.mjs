import { registerHooks } from 'node:module';

// Lets Node run the sources as they are: relative imports there carry no extension.
registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    const isBare = isOurs && !/\.m?js$/.test(specifier);
    return next(isBare ? `${specifier}.ts` : specifier, context);
  },
});
