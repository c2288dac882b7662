#include "LAPACK.h"

#include <stdlib.h>

#include "OpenBLAS.h"

// Fortran's functions, by their names in OpenBLAS: `s` and `d` are for floats and doubles, `c` and `z` for pairs of them.
typedef int32_t *I;
typedef void *N;
typedef const char *S;
#define ALL_KINDS(name, ...) void s##name##_(__VA_ARGS__), d##name##_(__VA_ARGS__), c##name##_(__VA_ARGS__), z##name##_(__VA_ARGS__)
ALL_KINDS(getrf, I, I, N, I, I, I);
ALL_KINDS(getrs, S, I, I, N, I, I, N, I, I);
ALL_KINDS(potrf, S, I, N, I, I);
ALL_KINDS(trtrs, S, S, S, I, I, N, I, N, I, I);
ALL_KINDS(geqrf, I, I, N, I, N, N, I, I);
void sorgqr_(I, I, I, N, I, N, N, I, I), dorgqr_(I, I, I, N, I, N, N, I, I);
void cungqr_(I, I, I, N, I, N, N, I, I), zungqr_(I, I, I, N, I, N, N, I, I);
void sgesdd_(S, I, I, N, I, N, N, I, N, I, N, I, I, I), dgesdd_(S, I, I, N, I, N, N, I, N, I, N, I, I, I);
void cgesdd_(S, I, I, N, I, N, N, I, N, I, N, I, N, I, I), zgesdd_(S, I, I, N, I, N, N, I, N, I, N, I, N, I, I);
void sgeev_(S, S, I, N, I, N, N, N, I, N, I, N, I, I), dgeev_(S, S, I, N, I, N, N, N, I, N, I, N, I, I);
void cgeev_(S, S, I, N, I, N, N, I, N, I, N, I, N, I), zgeev_(S, S, I, N, I, N, N, I, N, I, N, I, N, I);
void zgees_(S, S, void *, I, N, I, I, N, N, I, N, I, N, I, I);
void sgelsd_(I, I, I, N, I, N, I, N, N, I, N, I, I, I), dgelsd_(I, I, I, N, I, N, I, N, N, I, N, I, I, I);
void cgelsd_(I, I, I, N, I, N, I, N, N, I, N, I, N, I, I), zgelsd_(I, I, I, N, I, N, I, N, N, I, N, I, N, I, I);

// The function of a kind, found in the library.
#define OF_KIND(f, d, c, z)                                                                                           \
  (kind == LAPACK_FLOAT ? &LOADED(f) : kind == LAPACK_DOUBLE ? &LOADED(d)                                             \
   : kind == LAPACK_COMPLEX_FLOAT ? &LOADED(c) : &LOADED(z))
#define EACH(name) OF_KIND(s##name##_, d##name##_, c##name##_, z##name##_)
#define REAL(f, d) (kind == LAPACK_FLOAT ? &LOADED(f) : &LOADED(d))
#define COMPLEX(c, z) (kind == LAPACK_COMPLEX_FLOAT ? &LOADED(c) : &LOADED(z))

#define NO_MEMORY (-100)
#define NO_LIBRARY (-101)
// Every function begins so: the rows of a matrix without gaps, and the library.
#define LEADING(rows)                                                                                                 \
  if (!openblas_is_there()) return NO_LIBRARY;                                                                        \
  int32_t leading = (rows) > 0 ? (rows) : 1

static int is_complex(int32_t kind) { return kind & 1; }
static size_t real_bytes(int32_t kind) { return kind & 2 ? 8 : 4; }
static size_t number_bytes(int32_t kind) { return real_bytes(kind) * (is_complex(kind) ? 2 : 1); }

// What a function wrote as the room that it wants.
static int32_t wanted(int32_t kind, const void *first) {
  double size = kind & 2 ? *(const double *)first : *(const float *)first;
  // A float may have been rounded down.
  return size < 1 ? 1 : (int32_t)(size * 1.0001) + 1;
}

// Asks a function how much room it wants, makes that, and calls it: `call` uses `work`, `size`.
#define WITH_WORK(call)                                                                                               \
  int32_t size = -1;                                                                                                  \
  double first[2] = {0, 0};                                                                                           \
  void *work = first;                                                                                                 \
  call;                                                                                                               \
  if (info != 0) return info;                                                                                         \
  size = wanted(kind, first);                                                                                         \
  work = malloc((size_t)size * number_bytes(kind));                                                                   \
  if (!work) return NO_MEMORY;                                                                                        \
  call;                                                                                                               \
  free(work);                                                                                                         \
  return info

int32_t lapack_lu(int32_t kind, int32_t m, int32_t n, void *a, int32_t *pivots) {
  int32_t info = 0;
  LEADING(m);
  EACH(getrf)(&m, &n, a, &leading, pivots, &info);
  return info;
}

int32_t lapack_lu_solve(int32_t kind, int32_t adjoint, int32_t n, int32_t columns, void *a, int32_t *pivots, void *b) {
  int32_t info = 0;
  LEADING(n);
  EACH(getrs)(adjoint ? "C" : "N", &n, &columns, a, &leading, pivots, b, &leading, &info);
  return info;
}

int32_t lapack_cholesky(int32_t kind, int32_t n, void *a) {
  int32_t info = 0;
  LEADING(n);
  EACH(potrf)("L", &n, a, &leading, &info);
  return info;
}

int32_t lapack_triangular_solve(int32_t kind, int32_t lower, int32_t adjoint, int32_t n, int32_t columns, void *a,
                                void *b) {
  int32_t info = 0;
  LEADING(n);
  EACH(trtrs)(lower ? "L" : "U", adjoint ? "C" : "N", "N", &n, &columns, a, &leading, b, &leading, &info);
  return info;
}

int32_t lapack_qr(int32_t kind, int32_t m, int32_t n, void *a, void *tau) {
  int32_t info = 0;
  LEADING(m);
  WITH_WORK(EACH(geqrf)(&m, &n, a, &leading, tau, work, &size, &info));
}

int32_t lapack_qr_q(int32_t kind, int32_t m, int32_t columns, int32_t count, void *a, void *tau) {
  int32_t info = 0;
  LEADING(m);
  WITH_WORK(OF_KIND(sorgqr_, dorgqr_, cungqr_, zungqr_)(&m, &columns, &count, a, &leading, tau, work, &size, &info));
}

int32_t lapack_svd(int32_t kind, char job, int32_t m, int32_t n, void *a, void *s, void *u, void *vt) {
  int32_t info = 0;
  int32_t least = m < n ? m : n;
  int32_t most = m < n ? n : m;
  LEADING(m);
  int32_t vt_rows = job == 'A' ? n : least;
  if (vt_rows < 1) vt_rows = 1;
  char jobs[2] = {job, 0};
  int32_t *places = malloc((size_t)(8 * least + 1) * sizeof(int32_t));
  size_t real_size = (size_t)least * (size_t)(5 * least + 7 + 2 * most + 2 * least + 1) + 1;
  void *reals = is_complex(kind) ? malloc(real_size * real_bytes(kind)) : NULL;
  if (!places || (is_complex(kind) && !reals)) {
    free(places);
    free(reals);
    return NO_MEMORY;
  }
  int32_t size = -1;
  double first[2] = {0, 0};
  void *work = first;
  for (int round = 0; round < 2; round++) {
    if (is_complex(kind))
      COMPLEX(cgesdd_, zgesdd_)(jobs, &m, &n, a, &leading, s, u, &leading, vt, &vt_rows, work, &size, reals, places, &info);
    else
      REAL(sgesdd_, dgesdd_)(jobs, &m, &n, a, &leading, s, u, &leading, vt, &vt_rows, work, &size, places, &info);
    if (round == 1 || info != 0) break;
    size = wanted(kind, first);
    work = malloc((size_t)size * number_bytes(kind));
    if (!work) {
      info = NO_MEMORY;
      break;
    }
  }
  if (work != first) free(work);
  free(reals);
  free(places);
  return info;
}

// LAPACK gives the vectors of a pair of conjugate eigenvalues as two real columns.
#define UNPACK(T)                                                                                                     \
  {                                                                                                                   \
    const T *from = packed, *parts = reals;                                                                           \
    T *pairs = values, *to = out;                                                                                     \
    for (int32_t i = 0; i < n; i++) {                                                                                 \
      pairs[2 * i] = parts[i];                                                                                        \
      pairs[2 * i + 1] = parts[n + i];                                                                                \
    }                                                                                                                 \
    for (int32_t j = 0; vectors && j < n; j++) {                                                                      \
      int isPair = pairs[2 * j + 1] != 0 && j + 1 < n;                                                                \
      for (int32_t i = 0; i < n; i++) {                                                                               \
        T real = from[(size_t)j * n + i], imaginary = isPair ? from[(size_t)(j + 1) * n + i] : 0;                     \
        T *place = to + 2 * ((size_t)j * n + i);                                                                      \
        place[0] = real;                                                                                              \
        place[1] = imaginary;                                                                                         \
        if (isPair) {                                                                                                 \
          place[2 * n] = real;                                                                                        \
          place[2 * n + 1] = -imaginary;                                                                              \
        }                                                                                                             \
      }                                                                                                               \
      if (isPair) j++;                                                                                                \
    }                                                                                                                 \
  }

int32_t lapack_eig(int32_t kind, int32_t vectors, int32_t n, void *a, void *values, void *out) {
  int32_t info = 0;
  LEADING(n);
  const char *job = vectors ? "V" : "N";
  int32_t size = 66 * n + 1;
  void *work = malloc((size_t)size * number_bytes(kind));
  void *reals = malloc((size_t)(2 * n + 1) * real_bytes(kind));
  void *packed = malloc(((size_t)n * n + 1) * real_bytes(kind));
  if (!work || !reals || !packed) {
    info = NO_MEMORY;
  } else if (is_complex(kind)) {
    COMPLEX(cgeev_, zgeev_)("N", job, &n, a, &leading, values, NULL, &leading, out, &leading, work, &size, reals, &info);
  } else {
    void *imaginary = (char *)reals + (size_t)n * real_bytes(kind);
    REAL(sgeev_, dgeev_)("N", job, &n, a, &leading, reals, imaginary, NULL, &leading, packed, &leading, work, &size, &info);
    if (kind == LAPACK_FLOAT) UNPACK(float)
    else UNPACK(double)
  }
  free(work);
  free(reals);
  free(packed);
  return info;
}

int32_t lapack_schur(int32_t n, double *a, double *values, double *z) {
  int32_t info = 0;
  LEADING(n);
  int32_t sorted = 0;
  int32_t size = 66 * n + 1;
  double *work = malloc((size_t)size * 2 * sizeof(double));
  double *reals = malloc((size_t)(n + 1) * sizeof(double));
  if (work && reals)
    LOADED(zgees_)("V", "N", NULL, &n, a, &leading, &sorted, values, z, &leading, work, &size, reals, NULL, &info);
  else
    info = NO_MEMORY;
  free(work);
  free(reals);
  return info;
}

int32_t lapack_least_squares(int32_t kind, int32_t m, int32_t n, int32_t columns, void *a, void *b) {
  int32_t info = 0;
  LEADING(m);
  int32_t most = m > n ? m : n;
  int32_t least = m < n ? m : n;
  int32_t b_leading = most > 0 ? most : 1;
  int32_t rank = 0;
  float narrow_tolerance = -1;
  double wide_tolerance = -1;
  void *tolerance = kind & 2 ? (void *)&wide_tolerance : (void *)&narrow_tolerance;
  int32_t levels = 40;
  size_t real_size = (size_t)(10 * most + 2 * most * 25 + 8 * most * levels + 3 * 25 * columns + 26 * 26
                              + (size_t)most * (1 + columns) + 2 * columns + 1);
  int32_t size = (int32_t)(real_size + (size_t)most * columns + 64 * most);
  int32_t *places = malloc((size_t)(3 * least * levels + 11 * least + 1) * sizeof(int32_t));
  void *values = malloc((size_t)(least + 1) * real_bytes(kind));
  void *reals = malloc(real_size * real_bytes(kind));
  void *work = malloc((size_t)size * number_bytes(kind));
  if (!places || !values || !reals || !work)
    info = NO_MEMORY;
  else if (is_complex(kind))
    COMPLEX(cgelsd_, zgelsd_)
  (&m, &n, &columns, a, &leading, b, &b_leading, values, tolerance, &rank, work, &size, reals, places, &info);
  else REAL(sgelsd_, dgelsd_)(&m, &n, &columns, a, &leading, b, &b_leading, values, tolerance, &rank, work, &size, places,
                              &info);
  free(places);
  free(values);
  free(reals);
  free(work);
  return info;
}
