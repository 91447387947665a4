/*
 * Stands between a program and its disk: records what the program does to one folder, so that the disk
 * can be rebuilt as a power cut at any point might leave it, and lets the n-th of these operations
 * fail, or end the program. The program says what it wants by writing to the control file:
 *
 *   begin                 the record begins anew
 *   mark TEXT             puts TEXT into the record
 *   fail N ERRNO sticky   the N-th operation from now fails, and with "sticky" every later one too
 *   fail N ERRNO once
 *   kill N                the N-th operation from now ends the program, before it is done
 *   calm                  nothing fails any more
 *   clock SECONDS         the clock is off by so much
 *
 * SQLite's -shm file is left out: it is memory shared between processes, made anew after a crash.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "preload.h"

enum {
  OP_OPEN = 1,
  OP_WRITE,
  OP_TRUNCATE,
  OP_SYNC,
  OP_RENAME,
  OP_UNLINK,
  OP_MAKE_FOLDER,
  OP_MARK,
  OP_UNSUPPORTED,
};

#define MAX_FDS 4096
#define CONTROL_FD UINT32_MAX

/* What an open descriptor refers to: 0 what is not ours, else a number that no other opening has. */
static uint32_t handles[MAX_FDS];
static uint32_t last_handle;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder, *control;
static int record_fd = -1;

static struct {
  enum { CALM, FAIL, KILL } what;
  long left;
  int error;
  int is_sticky;
  /* A write that ran out of space wrote half; the rest of it fails. */
  int is_half_done;
} fault;

__attribute__((constructor)) static void start(void) {
  folder = getenv("TORTURE_FOLDER");
  control = getenv("TORTURE_CONTROL");
  const char *record = getenv("TORTURE_RECORD");
  if (record) record_fd = REAL(open)(record, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

static int ends_with(const char *text, const char *end) {
  size_t length = strlen(text), tail = strlen(end);
  return length >= tail && strcmp(text + length - tail, end) == 0;
}

static int is_watched(const char *path) {
  if (!folder || !path || ends_with(path, "-shm") || ends_with(path, ".lock")) return 0;
  size_t length = strlen(folder);
  return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static uint32_t handle_of(int fd) { return fd >= 0 && fd < MAX_FDS ? handles[fd] : 0; }
static int is_ours(int fd) {
  uint32_t handle = handle_of(fd);
  return handle != 0 && handle != CONTROL_FD;
}

/* One entry: operation, handle, number, and two counted texts. */
static void record(uint8_t op, uint32_t handle, uint64_t number, const void *first, uint32_t first_size,
                   const void *second, uint32_t second_size) {
  if (record_fd < 0) return;
  struct iovec parts[] = {
      {&op, 1},           {&handle, 4},       {&number, 8},
      {&first_size, 4},   {(void *)first, first_size},
      {&second_size, 4},  {(void *)second, second_size},
  };
  REAL(writev)(record_fd, parts, 7);
}

static void unsupported(const char *name) {
  record(OP_UNSUPPORTED, 0, 0, name, (uint32_t)strlen(name), "", 0);
}

/* Counts an operation; returns whether it has to fail, with errno set and a mark in the record. */
static int must_fail(void) {
  if (fault.what == CALM) return 0;
  if (fault.is_half_done) {
    fault.is_half_done = 0;
    errno = fault.error;
    return 1;
  }
  fault.left--;
  if (fault.left > 0 || (fault.left < 0 && !fault.is_sticky)) return 0;
  if (fault.what == KILL) raise(SIGKILL);
  record(OP_MARK, 0, 0, "failed", 6, "", 0);
  errno = fault.error;
  return 1;
}

static void obey(const char *text, size_t size) {
  char line[4096];
  if (size >= sizeof line) return;
  memcpy(line, text, size);
  line[size] = 0;
  char how[16] = "";
  long number;
  long long seconds;
  int error;
  if (strcmp(line, "begin") == 0) {
    if (record_fd >= 0) {
      REAL(ftruncate)(record_fd, 0);
      lseek(record_fd, 0, SEEK_SET);
    }
  } else if (strncmp(line, "mark ", 5) == 0) {
    record(OP_MARK, 0, 0, line + 5, (uint32_t)size - 5, "", 0);
  } else if (sscanf(line, "fail %ld %d %15s", &number, &error, how) == 3) {
    fault = (__typeof__(fault)){FAIL, number, error, strcmp(how, "sticky") == 0, 0};
  } else if (sscanf(line, "kill %ld", &number) == 1) {
    fault = (__typeof__(fault)){KILL, number, 0, 0, 0};
  } else if (sscanf(line, "clock %lld", &seconds) == 1) {
    move_clock(seconds);
  } else {
    fault.what = CALM;
  }
}

/* Opening. A file that is only read changes nothing, but its descriptor can still be synced. */

static int opened(int fd, const char *path, int flags) {
  if (fd < 0 || fd >= MAX_FDS) return fd;
  pthread_mutex_lock(&lock);
  handles[fd] = 0;
  if (control && strcmp(path, control) == 0) {
    handles[fd] = CONTROL_FD;
  } else if (is_watched(path)) {
    handles[fd] = ++last_handle;
    record(OP_OPEN, handles[fd], (flags & O_TRUNC) != 0, path, (uint32_t)strlen(path), "", 0);
  }
  pthread_mutex_unlock(&lock);
  return fd;
}

static int may_create(const char *path, int flags) {
  if (!(flags & O_CREAT) || !is_watched(path) || access(path, F_OK) == 0) return 1;
  pthread_mutex_lock(&lock);
  int failed = must_fail();
  pthread_mutex_unlock(&lock);
  return !failed;
}

#define READ_MODE(flags)                     \
  mode_t mode = 0;                           \
  if ((flags) & (O_CREAT | O_TMPFILE)) {     \
    va_list rest;                            \
    va_start(rest, flags);                   \
    mode = va_arg(rest, mode_t);             \
    va_end(rest);                            \
  }

int open(const char *path, int flags, ...) {
  READ_MODE(flags)
  if (!may_create(path, flags)) return -1;
  return opened(REAL(open)(path, flags, mode), path, flags);
}
int open64(const char *path, int flags, ...) {
  READ_MODE(flags)
  if (!may_create(path, flags)) return -1;
  return opened(REAL(open64)(path, flags, mode), path, flags);
}
int openat(int at, const char *path, int flags, ...) {
  READ_MODE(flags)
  if (!may_create(path, flags)) return -1;
  return opened(REAL(openat)(at, path, flags, mode), path, flags);
}

int close(int fd) {
  pthread_mutex_lock(&lock);
  if (fd >= 0 && fd < MAX_FDS) handles[fd] = 0;
  pthread_mutex_unlock(&lock);
  return REAL(close)(fd);
}

/* Writing. */

static ssize_t write_at(int fd, const void *data, size_t size, off_t offset, int moves) {
  pthread_mutex_lock(&lock);
  int is_rest = fault.is_half_done;
  int fails = must_fail();
  /* A full disk takes what it still has room for. */
  if (fails && errno == ENOSPC && !is_rest && size > 1) {
    fault.is_half_done = 1;
    fails = 0;
    size /= 2;
  }
  ssize_t written = -1;
  if (!fails) {
    written = moves ? REAL(write)(fd, data, size) : REAL(pwrite)(fd, data, size, offset);
  }
  if (written > 0) record(OP_WRITE, handles[fd], (uint64_t)offset, data, (uint32_t)written, "", 0);
  pthread_mutex_unlock(&lock);
  return written;
}

static off_t position(int fd) {
  struct stat file;
  if ((fcntl(fd, F_GETFL) & O_APPEND) && fstat(fd, &file) == 0) return file.st_size;
  return lseek(fd, 0, SEEK_CUR);
}

ssize_t write(int fd, const void *data, size_t size) {
  if (handle_of(fd) == CONTROL_FD) {
    pthread_mutex_lock(&lock);
    obey(data, size);
    pthread_mutex_unlock(&lock);
    return (ssize_t)size;
  }
  return is_ours(fd) ? write_at(fd, data, size, position(fd), 1) : REAL(write)(fd, data, size);
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) {
  return is_ours(fd) ? write_at(fd, data, size, offset, 0) : REAL(pwrite)(fd, data, size, offset);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) {
  return pwrite(fd, data, size, offset);
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (!is_ours(fd)) return REAL(writev)(fd, parts, count);
  ssize_t total = 0;
  for (int i = 0; i < count; i++) {
    ssize_t written = write(fd, parts[i].iov_base, parts[i].iov_len);
    if (written < 0) return total > 0 ? total : -1;
    total += written;
    if ((size_t)written < parts[i].iov_len) break;
  }
  return total;
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  if (!is_ours(fd)) return REAL(pwritev)(fd, parts, count, offset);
  ssize_t total = 0;
  for (int i = 0; i < count; i++) {
    ssize_t written = pwrite(fd, parts[i].iov_base, parts[i].iov_len, offset + total);
    if (written < 0) return total > 0 ? total : -1;
    total += written;
    if ((size_t)written < parts[i].iov_len) break;
  }
  return total;
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) {
  return pwritev(fd, parts, count, offset);
}

/* Copies within the kernel would pass unseen; where they are refused, Node reads and writes instead. */
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t size, unsigned flags) {
  if (!is_ours(out)) return REAL(copy_file_range)(in, from, out, to, size, flags);
  errno = ENOSYS;
  return -1;
}
ssize_t sendfile(int out, int in, off_t *offset, size_t size) {
  if (!is_ours(out)) return REAL(sendfile)(out, in, offset, size);
  errno = EINVAL;
  return -1;
}
long syscall(long number, ...) {
  va_list rest;
  va_start(rest, number);
  long a[6];
  for (int i = 0; i < 6; i++) a[i] = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_copy_file_range && is_ours((int)a[2])) {
    errno = ENOSYS;
    return -1;
  }
  return REAL(syscall)(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
ssize_t sendfile64(int out, int in, off64_t *offset, size_t size) { return sendfile(out, in, offset, size); }

int ftruncate(int fd, off_t size) {
  if (!is_ours(fd)) return REAL(ftruncate)(fd, size);
  pthread_mutex_lock(&lock);
  int result = must_fail() ? -1 : REAL(ftruncate)(fd, size);
  if (result == 0) record(OP_TRUNCATE, handles[fd], (uint64_t)size, "", 0, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}
int ftruncate64(int fd, off64_t size) { return ftruncate(fd, size); }

static int sync_with(int (*real)(int), int fd) {
  if (!is_ours(fd)) return real(fd);
  pthread_mutex_lock(&lock);
  /* Nothing is really synced: whether the record says so is all that counts here, and it is faster. */
  int result = must_fail() ? -1 : 0;
  if (result == 0) record(OP_SYNC, handles[fd], 0, "", 0, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}
int fsync(int fd) { return sync_with(REAL(fsync), fd); }
int fdatasync(int fd) { return sync_with(REAL(fdatasync), fd); }

void *mmap(void *address, size_t size, int protection, int flags, int fd, off_t offset) {
  if (is_ours(fd) && (flags & MAP_SHARED) && (protection & PROT_WRITE)) unsupported("mmap");
  return REAL(mmap)(address, size, protection, flags, fd, offset);
}

/* Names. */

int rename(const char *from, const char *to) {
  if (!is_watched(from) && !is_watched(to)) return REAL(rename)(from, to);
  pthread_mutex_lock(&lock);
  int result = must_fail() ? -1 : REAL(rename)(from, to);
  if (result == 0) record(OP_RENAME, 0, 0, from, (uint32_t)strlen(from), to, (uint32_t)strlen(to));
  pthread_mutex_unlock(&lock);
  return result;
}
int unlink(const char *path) {
  if (!is_watched(path)) return REAL(unlink)(path);
  pthread_mutex_lock(&lock);
  int result = must_fail() ? -1 : REAL(unlink)(path);
  if (result == 0) record(OP_UNLINK, 0, 0, path, (uint32_t)strlen(path), "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}
int remove(const char *path) {
  struct stat file;
  if (!is_watched(path) || lstat(path, &file) != 0 || S_ISDIR(file.st_mode)) return REAL(remove)(path);
  return unlink(path);
}
int mkdir(const char *path, mode_t mode) {
  if (!is_watched(path)) return REAL(mkdir)(path, mode);
  pthread_mutex_lock(&lock);
  int result = must_fail() ? -1 : REAL(mkdir)(path, mode);
  if (result == 0) record(OP_MAKE_FOLDER, 0, 0, path, (uint32_t)strlen(path), "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}
int link(const char *from, const char *to) {
  if (is_watched(from) || is_watched(to)) unsupported("link");
  return REAL(link)(from, to);
}
int truncate(const char *path, off_t size) {
  if (is_watched(path)) unsupported("truncate");
  return REAL(truncate)(path, size);
}
