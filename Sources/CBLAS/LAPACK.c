#include "LAPACK.h"

#include <stdlib.h>

#include "OpenBLAS.h"

// Fortran's functions, by their names in OpenBLAS. `d` is for doubles, `z` for pairs of doubles.
typedef int32_t *I;
typedef double *D;
typedef const char *S;
void dgetrf_(I, I, D, I, I, I), zgetrf_(I, I, D, I, I, I);
void dgetrs_(S, I, I, D, I, I, D, I, I), zgetrs_(S, I, I, D, I, I, D, I, I);
void dpotrf_(S, I, D, I, I), zpotrf_(S, I, D, I, I);
void dtrtrs_(S, S, S, I, I, D, I, D, I, I), ztrtrs_(S, S, S, I, I, D, I, D, I, I);
void dgeqrf_(I, I, D, I, D, D, I, I), zgeqrf_(I, I, D, I, D, D, I, I);
void dorgqr_(I, I, I, D, I, D, D, I, I), zungqr_(I, I, I, D, I, D, D, I, I);
void dgesdd_(S, I, I, D, I, D, D, I, D, I, D, I, I, I), zgesdd_(S, I, I, D, I, D, D, I, D, I, D, I, D, I, I);
void dgeev_(S, S, I, D, I, D, D, D, I, D, I, D, I, I), zgeev_(S, S, I, D, I, D, D, I, D, I, D, I, D, I);
void zgees_(S, S, void *, I, D, I, I, D, D, I, D, I, D, I, I);
void dgelsd_(I, I, I, D, I, D, I, D, D, I, D, I, I, I), zgelsd_(I, I, I, D, I, D, I, D, D, I, D, I, D, I, I);

#define dgetrf_ LOADED(dgetrf_)
#define zgetrf_ LOADED(zgetrf_)
#define dgetrs_ LOADED(dgetrs_)
#define zgetrs_ LOADED(zgetrs_)
#define dpotrf_ LOADED(dpotrf_)
#define zpotrf_ LOADED(zpotrf_)
#define dtrtrs_ LOADED(dtrtrs_)
#define ztrtrs_ LOADED(ztrtrs_)
#define dgeqrf_ LOADED(dgeqrf_)
#define zgeqrf_ LOADED(zgeqrf_)
#define dorgqr_ LOADED(dorgqr_)
#define zungqr_ LOADED(zungqr_)
#define dgesdd_ LOADED(dgesdd_)
#define zgesdd_ LOADED(zgesdd_)
#define dgeev_ LOADED(dgeev_)
#define zgeev_ LOADED(zgeev_)
#define zgees_ LOADED(zgees_)
#define dgelsd_ LOADED(dgelsd_)
#define zgelsd_ LOADED(zgelsd_)

#define NO_MEMORY (-100)
#define NO_LIBRARY (-101)
// Every function begins so: the rows of a matrix without gaps, and the library.
#define LEADING(rows)                          \
  if (!openblas_is_there()) return NO_LIBRARY; \
  int32_t leading = (rows) > 0 ? (rows) : 1

// Asks a function how much room it wants, makes that, and calls it: `call` uses `work`, `size`.
#define WITH_WORK(call)                                                       \
  int32_t size = -1;                                                          \
  double first[2] = {0, 0};                                                   \
  double *work = first;                                                       \
  call;                                                                       \
  if (info != 0) return info;                                                 \
  size = (int32_t)first[0] > 0 ? (int32_t)first[0] : 1;                       \
  work = malloc((size_t)size * 2 * sizeof(double));                           \
  if (!work) return NO_MEMORY;                                                \
  call;                                                                       \
  free(work);                                                                 \
  return info

int32_t lapack_lu(int32_t is_complex, int32_t m, int32_t n, double *a, int32_t *pivots) {
  int32_t info = 0;
  LEADING(m);
  (is_complex ? zgetrf_ : dgetrf_)(&m, &n, a, &leading, pivots, &info);
  return info;
}

int32_t lapack_lu_solve(int32_t is_complex, int32_t adjoint, int32_t n, int32_t columns, double *a, int32_t *pivots,
                        double *b) {
  int32_t info = 0;
  LEADING(n);
  (is_complex ? zgetrs_ : dgetrs_)(adjoint ? "C" : "N", &n, &columns, a, &leading, pivots, b, &leading, &info);
  return info;
}

int32_t lapack_cholesky(int32_t is_complex, int32_t n, double *a) {
  int32_t info = 0;
  LEADING(n);
  (is_complex ? zpotrf_ : dpotrf_)("L", &n, a, &leading, &info);
  return info;
}

int32_t lapack_triangular_solve(int32_t is_complex, int32_t lower, int32_t adjoint, int32_t n, int32_t columns,
                                double *a, double *b) {
  int32_t info = 0;
  LEADING(n);
  (is_complex ? ztrtrs_ : dtrtrs_)(lower ? "L" : "U", adjoint ? "C" : "N", "N", &n, &columns, a, &leading, b, &leading,
                                   &info);
  return info;
}

int32_t lapack_qr(int32_t is_complex, int32_t m, int32_t n, double *a, double *tau) {
  int32_t info = 0;
  LEADING(m);
  WITH_WORK((is_complex ? zgeqrf_ : dgeqrf_)(&m, &n, a, &leading, tau, work, &size, &info));
}

int32_t lapack_qr_q(int32_t is_complex, int32_t m, int32_t columns, int32_t count, double *a, double *tau) {
  int32_t info = 0;
  LEADING(m);
  WITH_WORK((is_complex ? zungqr_ : dorgqr_)(&m, &columns, &count, a, &leading, tau, work, &size, &info));
}

int32_t lapack_svd(int32_t is_complex, char job, int32_t m, int32_t n, double *a, double *s, double *u, double *vt) {
  int32_t info = 0;
  int32_t least = m < n ? m : n;
  int32_t most = m < n ? n : m;
  LEADING(m);
  int32_t vt_rows = job == 'A' ? n : least;
  if (vt_rows < 1) vt_rows = 1;
  char jobs[2] = {job, 0};
  int32_t *places = malloc((size_t)(8 * least + 1) * sizeof(int32_t));
  size_t real_size = (size_t)least * (size_t)(5 * least + 7 + 2 * most + 2 * least + 1) + 1;
  double *reals = is_complex ? malloc(real_size * sizeof(double)) : NULL;
  if (!places || (is_complex && !reals)) {
    free(places);
    free(reals);
    return NO_MEMORY;
  }
  int32_t size = -1;
  double first[2] = {0, 0};
  double *work = first;
  for (int round = 0; round < 2; round++) {
    if (is_complex)
      zgesdd_(jobs, &m, &n, a, &leading, s, u, &leading, vt, &vt_rows, work, &size, reals, places, &info);
    else
      dgesdd_(jobs, &m, &n, a, &leading, s, u, &leading, vt, &vt_rows, work, &size, places, &info);
    if (round == 1 || info != 0) break;
    size = (int32_t)first[0] + 1;
    work = malloc((size_t)size * 2 * sizeof(double));
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
static void unpack_vectors(int32_t n, const double *values, const double *packed, double *out) {
  for (int32_t j = 0; j < n; j++) {
    int pairs = values[2 * j + 1] != 0 && j + 1 < n;
    for (int32_t i = 0; i < n; i++) {
      double real = packed[(size_t)j * n + i];
      double imaginary = pairs ? packed[(size_t)(j + 1) * n + i] : 0;
      double *place = out + 2 * ((size_t)j * n + i);
      place[0] = real;
      place[1] = imaginary;
      if (pairs) {
        place[2 * n] = real;
        place[2 * n + 1] = -imaginary;
      }
    }
    if (pairs) j++;
  }
}

int32_t lapack_eig(int32_t is_complex, int32_t vectors, int32_t n, double *a, double *values, double *out) {
  int32_t info = 0;
  LEADING(n);
  const char *job = vectors ? "V" : "N";
  int32_t size = 66 * n + 1;
  double *work = malloc((size_t)size * 2 * sizeof(double));
  double *reals = malloc((size_t)(2 * n + 1) * sizeof(double));
  double *packed = malloc(((size_t)n * n + 1) * sizeof(double));
  if (!work || !reals || !packed) {
    info = NO_MEMORY;
  } else if (is_complex) {
    zgeev_("N", job, &n, a, &leading, values, NULL, &leading, out, &leading, work, &size, reals, &info);
  } else {
    dgeev_("N", job, &n, a, &leading, reals, reals + n, NULL, &leading, packed, &leading, work, &size, &info);
    for (int32_t i = 0; i < n; i++) {
      values[2 * i] = reals[i];
      values[2 * i + 1] = reals[n + i];
    }
    if (vectors) unpack_vectors(n, values, packed, out);
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
    zgees_("V", "N", NULL, &n, a, &leading, &sorted, values, z, &leading, work, &size, reals, NULL, &info);
  else
    info = NO_MEMORY;
  free(work);
  free(reals);
  return info;
}

int32_t lapack_least_squares(int32_t is_complex, int32_t m, int32_t n, int32_t columns, double *a, double *b) {
  int32_t info = 0;
  LEADING(m);
  int32_t most = m > n ? m : n;
  int32_t least = m < n ? m : n;
  int32_t b_leading = most > 0 ? most : 1;
  int32_t rank = 0;
  double tolerance = -1;
  int32_t levels = 40;
  size_t real_size = (size_t)(10 * most + 2 * most * 25 + 8 * most * levels + 3 * 25 * columns + 26 * 26
                              + (size_t)most * (1 + columns) + 2 * columns + 1);
  int32_t size = (int32_t)(real_size + (size_t)most * columns + 64 * most);
  int32_t *places = malloc((size_t)(3 * least * levels + 11 * least + 1) * sizeof(int32_t));
  double *values = malloc((size_t)(least + 1) * sizeof(double));
  double *reals = malloc(real_size * sizeof(double));
  double *work = malloc((size_t)size * 2 * sizeof(double));
  if (!places || !values || !reals || !work)
    info = NO_MEMORY;
  else if (is_complex)
    zgelsd_(&m, &n, &columns, a, &leading, b, &b_leading, values, &tolerance, &rank, work, &size, reals, places, &info);
  else
    dgelsd_(&m, &n, &columns, a, &leading, b, &b_leading, values, &tolerance, &rank, work, &size, places, &info);
  free(places);
  free(values);
  free(reals);
  free(work);
  return info;
}
