// What the gallery's scans are measured against: the same comparisons by the system's C compiler with its own intrinsics.
// cc -O3 -march=native -shared -fPIC scan.c -o scan.so
#include <immintrin.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Reads all and does as little with it as keeps the compiler from leaving it out: the bandwidth of memory.
uint64_t read_all(const uint8_t *bytes, size_t length) {
    uint64_t sums[8] = {0};
    for (size_t at = 0; at + 64 <= length; at += 64)
        for (int lane = 0; lane < 8; lane++) {
            uint64_t word;
            memcpy(&word, bytes + at + 8 * lane, 8);
            sums[lane] += word;
        }
    uint64_t sum = 0;
    for (int lane = 0; lane < 8; lane++)
        sum += sums[lane];
    return sum;
}

#define BLOCK 256

#if defined(__AVX512VNNI__)

// Four vectors to the sums of each: lanes 0 to 3.
static inline __m128i sums_of_four(__m512i a, __m512i b, __m512i c, __m512i d) {
    __m512i ab = _mm512_add_epi32(_mm512_unpacklo_epi32(a, b), _mm512_unpackhi_epi32(a, b));
    __m512i cd = _mm512_add_epi32(_mm512_unpacklo_epi32(c, d), _mm512_unpackhi_epi32(c, d));
    __m512i all = _mm512_add_epi32(_mm512_unpacklo_epi64(ab, cd), _mm512_unpackhi_epi64(ab, cd));
    __m256i half = _mm256_add_epi32(_mm512_castsi512_si256(all), _mm512_extracti64x4_epi64(all, 1));
    return _mm_add_epi32(_mm256_castsi256_si128(half), _mm256_extracti128_si256(half, 1));
}

// Four rows against four queries at once.
static void dot_block(const int8_t *rows, size_t count, size_t length, const int8_t *queries, size_t asked,
                      const int32_t *excess, int32_t *scores) {
    const __m512i signs = _mm512_set1_epi8((char)0x80);
    for (size_t query = 0; query < asked; query += 4) {
        const int8_t *q = queries + query * length;
        for (size_t row = 0; row < count; row += 4) {
            const int8_t *r = rows + row * length;
            __m512i sum[4][4];
            for (int i = 0; i < 4; i++)
                for (int j = 0; j < 4; j++)
                    sum[i][j] = _mm512_setzero_si512();
            for (size_t at = 0; at < length; at += 64) {
                __m512i left[4], right[4];
                for (int j = 0; j < 4; j++) {
                    left[j] = _mm512_xor_si512(_mm512_loadu_si512(r + j * length + at), signs);
                    right[j] = _mm512_loadu_si512(q + j * length + at);
                }
                for (int i = 0; i < 4; i++)
                    for (int j = 0; j < 4; j++)
                        sum[i][j] = _mm512_dpbusd_epi32(sum[i][j], left[j], right[i]);
            }
            for (int i = 0; i < 4; i++) {
                __m128i four = sums_of_four(sum[i][0], sum[i][1], sum[i][2], sum[i][3]);
                four = _mm_sub_epi32(four, _mm_set1_epi32(excess[query + i]));
                _mm_storeu_si128((__m128i *)(scores + (query + i) * BLOCK + row), four);
            }
        }
    }
}

#elif defined(__AVX2__)

static inline int32_t sum_of(__m256i lanes) {
    __m128i four = _mm_add_epi32(_mm256_castsi256_si128(lanes), _mm256_extracti128_si256(lanes, 1));
    four = _mm_add_epi32(four, _mm_shuffle_epi32(four, 0x4E));
    four = _mm_add_epi32(four, _mm_shuffle_epi32(four, 0xB1));
    return _mm_cvtsi128_si32(four);
}

// Two rows against four queries at once, bytes widened to 16 bits: queries once for a block, rows once for four queries.
static void dot_block(const int8_t *rows, size_t count, size_t length, const int8_t *queries, size_t asked,
                      const int32_t *excess, int32_t *scores) {
    (void)excess;
    int16_t four[4 * length];
    for (size_t query = 0; query < asked; query += 4) {
        for (size_t at = 0; at < 4 * length; at++)
            four[at] = queries[query * length + at];
        for (size_t row = 0; row < count; row += 2) {
            const int8_t *r = rows + row * length;
            __m256i sum[4][2];
            for (int i = 0; i < 4; i++)
                sum[i][0] = sum[i][1] = _mm256_setzero_si256();
            for (size_t at = 0; at < length; at += 16) {
                __m256i left[2];
                for (int j = 0; j < 2; j++)
                    left[j] = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(r + j * length + at)));
                for (int i = 0; i < 4; i++) {
                    __m256i right = _mm256_loadu_si256((const __m256i *)(four + i * length + at));
                    for (int j = 0; j < 2; j++)
                        sum[i][j] = _mm256_add_epi32(sum[i][j], _mm256_madd_epi16(left[j], right));
                }
            }
            for (int i = 0; i < 4; i++)
                for (int j = 0; j < 2; j++)
                    scores[(query + i) * BLOCK + row + j] = sum_of(sum[i][j]);
        }
    }
}

#else

static void dot_block(const int8_t *rows, size_t count, size_t length, const int8_t *queries, size_t asked,
                      const int32_t *excess, int32_t *scores) {
    (void)excess;
    for (size_t query = 0; query < asked; query++)
        for (size_t row = 0; row < count; row++) {
            int32_t sum = 0;
            for (size_t at = 0; at < length; at++)
                sum += rows[row * length + at] * queries[query * length + at];
            scores[query * BLOCK + row] = sum;
        }
}

#endif

// How many scores reach the bar. Length is a multiple of 64, count of four, asked of four and at most 64.
uint64_t dot_batch(const int8_t *rows, size_t count, size_t length, const int8_t *queries, size_t asked, int32_t bar) {
    static _Thread_local int32_t scores[64 * BLOCK];
    int32_t excess[64] = {0};
    uint64_t reached = 0;
    for (size_t query = 0; query < asked; query++)
        for (size_t at = 0; at < length; at++)
            excess[query] += 128 * queries[query * length + at];
    for (size_t row = 0; row < count; row += BLOCK) {
        size_t some = count - row < BLOCK ? count - row : BLOCK;
        dot_block(rows + row * length, some, length, queries, asked, excess, scores);
        for (size_t query = 0; query < asked; query++)
            for (size_t one = 0; one < some; one++)
                reached += scores[query * BLOCK + one] >= bar;
    }
    return reached;
}
