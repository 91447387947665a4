/* What the parts of the preloaded library share. */
#ifndef PRELOAD_H
#define PRELOAD_H

#include <dlfcn.h>

/* The function of the C library that one of ours stands in front of. */
#define REAL(name) ((__typeof__(&name))real_function(#name))
static inline void *real_function(const char *name) { return dlsym(RTLD_NEXT, name); }

/* Moves the clock by so many seconds from the true time. */
void move_clock(long long seconds);

#endif
