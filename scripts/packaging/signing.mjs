/**
 * How the macOS app is signed and notarised, from the environment; undefined where no certificate is
 * named there.
 */
export function macSigning() {
  const { APPLE_ID, APPLE_PASSWORD, APPLE_TEAM_ID, APPLE_IDENTITY } = process.env;
  if (!APPLE_IDENTITY) return undefined;
  return {
    osxSign: { identity: APPLE_IDENTITY },
    ...(APPLE_ID && APPLE_PASSWORD && APPLE_TEAM_ID
      ? {
          osxNotarize: {
            appleId: APPLE_ID,
            appleIdPassword: APPLE_PASSWORD,
            teamId: APPLE_TEAM_ID,
          },
        }
      : {}),
  };
}

/** How Windows programs are signed, from the environment; undefined where no certificate is named there. */
export function windowsSigning() {
  const { WINDOWS_CERTIFICATE_FILE, WINDOWS_CERTIFICATE_PASSWORD } = process.env;
  if (!WINDOWS_CERTIFICATE_FILE) return undefined;
  return {
    certificateFile: WINDOWS_CERTIFICATE_FILE,
    certificatePassword: WINDOWS_CERTIFICATE_PASSWORD,
  };
}
