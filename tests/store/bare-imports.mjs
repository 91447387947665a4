import { registerHooks } from 'node:module';

// Lets Node run the sources as they are: relative imports there carry no extension.
registerHooks({
  resolve(specifier, context, next) {
    const isBare = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    return next(isBare ? `${specifier}.ts` : specifier, context);
  },
});
