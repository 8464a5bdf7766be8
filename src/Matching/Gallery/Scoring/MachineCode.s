# What .NET 10 has no instructions for: AVX-512 VNNI and VPOPCNTDQ. System V calling convention, x86-64; every register used may be
# overwritten by a function that is called. MachineCode.cs holds what this assembles to, and a test compares the two:
#   as MachineCode.s -o code.o && objcopy -O binary -j .text code.o code.bin

        .intel_syntax noprefix
        .text

# tile(tile, queries, groups, scores, scoreStride in bytes): 64 rows in four vectors against four queries. A group of four dimensions
# has 256 bytes of the tile (unsigned) and 16 of the queries (signed). Accumulators 0 to 15, four a query.
tile:
        vpxord  zmm0, zmm0, zmm0
        vpxord  zmm1, zmm1, zmm1
        vpxord  zmm2, zmm2, zmm2
        vpxord  zmm3, zmm3, zmm3
        vpxord  zmm4, zmm4, zmm4
        vpxord  zmm5, zmm5, zmm5
        vpxord  zmm6, zmm6, zmm6
        vpxord  zmm7, zmm7, zmm7
        vpxord  zmm8, zmm8, zmm8
        vpxord  zmm9, zmm9, zmm9
        vpxord  zmm10, zmm10, zmm10
        vpxord  zmm11, zmm11, zmm11
        vpxord  zmm12, zmm12, zmm12
        vpxord  zmm13, zmm13, zmm13
        vpxord  zmm14, zmm14, zmm14
        vpxord  zmm15, zmm15, zmm15
1:
        vmovdqu64 zmm16, [rdi + 0]
        vmovdqu64 zmm17, [rdi + 64]
        vmovdqu64 zmm18, [rdi + 128]
        vmovdqu64 zmm19, [rdi + 192]
        vpbroadcastd zmm20, [rsi + 0]
        vpbroadcastd zmm21, [rsi + 4]
        vpbroadcastd zmm22, [rsi + 8]
        vpbroadcastd zmm23, [rsi + 12]
        vpdpbusd zmm0, zmm16, zmm20
        vpdpbusd zmm1, zmm17, zmm20
        vpdpbusd zmm2, zmm18, zmm20
        vpdpbusd zmm3, zmm19, zmm20
        vpdpbusd zmm4, zmm16, zmm21
        vpdpbusd zmm5, zmm17, zmm21
        vpdpbusd zmm6, zmm18, zmm21
        vpdpbusd zmm7, zmm19, zmm21
        vpdpbusd zmm8, zmm16, zmm22
        vpdpbusd zmm9, zmm17, zmm22
        vpdpbusd zmm10, zmm18, zmm22
        vpdpbusd zmm11, zmm19, zmm22
        vpdpbusd zmm12, zmm16, zmm23
        vpdpbusd zmm13, zmm17, zmm23
        vpdpbusd zmm14, zmm18, zmm23
        vpdpbusd zmm15, zmm19, zmm23
        add     rdi, 256
        add     rsi, 16
        dec     rdx
        jnz     1b
        vmovdqu64 [rcx + 0], zmm0
        vmovdqu64 [rcx + 64], zmm1
        vmovdqu64 [rcx + 128], zmm2
        vmovdqu64 [rcx + 192], zmm3
        add     rcx, r8
        vmovdqu64 [rcx + 0], zmm4
        vmovdqu64 [rcx + 64], zmm5
        vmovdqu64 [rcx + 128], zmm6
        vmovdqu64 [rcx + 192], zmm7
        add     rcx, r8
        vmovdqu64 [rcx + 0], zmm8
        vmovdqu64 [rcx + 64], zmm9
        vmovdqu64 [rcx + 128], zmm10
        vmovdqu64 [rcx + 192], zmm11
        add     rcx, r8
        vmovdqu64 [rcx + 0], zmm12
        vmovdqu64 [rcx + 64], zmm13
        vmovdqu64 [rcx + 128], zmm14
        vmovdqu64 [rcx + 192], zmm15
        vzeroupper
        ret

# dots(rows, stride, times, query, scores, more): times eight rows against one query; dot products of the rows made unsigned, and that
# much more. The stride is a multiple of eight; what it leaves after whole vectors is read under a mask. Accumulators 0 to 7, one a row;
# rows are read one after the other, as memory is quickest.
        .balign 64
dots:
        mov     r10, rcx
        vpbroadcastd ymm20, r9d
        mov     eax, 0x80808080
        vpbroadcastd zmm21, eax
        mov     r9, rsi
        shr     r9, 6
        and     esi, 63
        mov     ecx, esi
        shr     ecx, 3
        mov     eax, 1
        shl     eax, cl
        dec     eax
        kmovw   k1, eax
2:
        vpxord  zmm0, zmm0, zmm0
        mov     r11, r10
        mov     rax, r9
        test    rax, rax
        jz      4f
3:      vpxord  zmm17, zmm21, [rdi]
        vpdpbusd zmm0, zmm17, [r11]
        add     rdi, 64
        add     r11, 64
        dec     rax
        jnz     3b
4:      test    esi, esi
        jz      5f
        vpxorq  zmm17{k1}{z}, zmm21, [rdi]
        vpdpbusd zmm0, zmm17, [r11]
        add     rdi, rsi
5:
        vpxord  zmm1, zmm1, zmm1
        mov     r11, r10
        mov     rax, r9
        test    rax, rax
        jz      4f
3:      vpxord  zmm17, zmm21, [rdi]
        vpdpbusd zmm1, zmm17, [r11]
        add     rdi, 64
        add     r11, 64
        dec     rax
        jnz     3b
4:      test    esi, esi
        jz      5f
        vpxorq  zmm17{k1}{z}, zmm21, [rdi]
        vpdpbusd zmm1, zmm17, [r11]
        add     rdi, rsi
5:
        vpxord  zmm2, zmm2, zmm2
        mov     r11, r10
        mov     rax, r9
        test    rax, rax
        jz      4f
3:      vpxord  zmm17, zmm21, [rdi]
        vpdpbusd zmm2, zmm17, [r11]
        add     rdi, 64
        add     r11, 64
        dec     rax
        jnz     3b
4:      test    esi, esi
        jz      5f
        vpxorq  zmm17{k1}{z}, zmm21, [rdi]
        vpdpbusd zmm2, zmm17, [r11]
        add     rdi, rsi
5:
        vpxord  zmm3, zmm3, zmm3
        mov     r11, r10
        mov     rax, r9
        test    rax, rax
        jz      4f
3:      vpxord  zmm17, zmm21, [rdi]
        vpdpbusd zmm3, zmm17, [r11]
        add     rdi, 64
        add     r11, 64
        dec     rax
        jnz     3b
4:      test    esi, esi
        jz      5f
        vpxorq  zmm17{k1}{z}, zmm21, [rdi]
        vpdpbusd zmm3, zmm17, [r11]
        add     rdi, rsi
5:
        vpxord  zmm4, zmm4, zmm4
        mov     r11, r10
        mov     rax, r9
        test    rax, rax
        jz      4f
3:      vpxord  zmm17, zmm21, [rdi]
        vpdpbusd zmm4, zmm17, [r11]
        add     rdi, 64
        add     r11, 64
        dec     rax
        jnz     3b
4:      test    esi, esi
        jz      5f
        vpxorq  zmm17{k1}{z}, zmm21, [rdi]
        vpdpbusd zmm4, zmm17, [r11]
        add     rdi, rsi
5:
        vpxord  zmm5, zmm5, zmm5
        mov     r11, r10
        mov     rax, r9
        test    rax, rax
        jz      4f
3:      vpxord  zmm17, zmm21, [rdi]
        vpdpbusd zmm5, zmm17, [r11]
        add     rdi, 64
        add     r11, 64
        dec     rax
        jnz     3b
4:      test    esi, esi
        jz      5f
        vpxorq  zmm17{k1}{z}, zmm21, [rdi]
        vpdpbusd zmm5, zmm17, [r11]
        add     rdi, rsi
5:
        vpxord  zmm6, zmm6, zmm6
        mov     r11, r10
        mov     rax, r9
        test    rax, rax
        jz      4f
3:      vpxord  zmm17, zmm21, [rdi]
        vpdpbusd zmm6, zmm17, [r11]
        add     rdi, 64
        add     r11, 64
        dec     rax
        jnz     3b
4:      test    esi, esi
        jz      5f
        vpxorq  zmm17{k1}{z}, zmm21, [rdi]
        vpdpbusd zmm6, zmm17, [r11]
        add     rdi, rsi
5:
        vpxord  zmm7, zmm7, zmm7
        mov     r11, r10
        mov     rax, r9
        test    rax, rax
        jz      4f
3:      vpxord  zmm17, zmm21, [rdi]
        vpdpbusd zmm7, zmm17, [r11]
        add     rdi, 64
        add     r11, 64
        dec     rax
        jnz     3b
4:      test    esi, esi
        jz      5f
        vpxorq  zmm17{k1}{z}, zmm21, [rdi]
        vpdpbusd zmm7, zmm17, [r11]
        add     rdi, rsi
5:
# Rows come together in a vector, and the lanes of each are added until one is left.
        vpunpckldq zmm17, zmm0, zmm1
        vpunpckhdq zmm18, zmm0, zmm1
        vpaddd  zmm0, zmm17, zmm18
        vpunpckldq zmm17, zmm2, zmm3
        vpunpckhdq zmm18, zmm2, zmm3
        vpaddd  zmm2, zmm17, zmm18
        vpunpckldq zmm17, zmm4, zmm5
        vpunpckhdq zmm18, zmm4, zmm5
        vpaddd  zmm4, zmm17, zmm18
        vpunpckldq zmm17, zmm6, zmm7
        vpunpckhdq zmm18, zmm6, zmm7
        vpaddd  zmm6, zmm17, zmm18
        vpunpcklqdq zmm17, zmm0, zmm2
        vpunpckhqdq zmm19, zmm0, zmm2
        vpaddd  zmm16, zmm17, zmm19
        vpunpcklqdq zmm17, zmm4, zmm6
        vpunpckhqdq zmm19, zmm4, zmm6
        vpaddd  zmm18, zmm17, zmm19
        vshufi64x2 zmm17, zmm16, zmm18, 0x88
        vshufi64x2 zmm19, zmm16, zmm18, 0xDD
        vpaddd  zmm16, zmm17, zmm19
        vshufi64x2 zmm17, zmm16, zmm16, 0xB1
        vpaddd  zmm16, zmm16, zmm17
        vshufi64x2 zmm16, zmm16, zmm16, 0x08
        vpaddd  ymm16, ymm20, ymm16
        vmovdqu32 [r8], ymm16
        add     r8, 32
        dec     rdx
        jnz     2b
        vzeroupper
        ret

# bits(rows, stride, times, query, scores, more): the same for codes of one vector or less, the stride being 8 to 64; that much more, less
# the bits that differ.
        .balign 64
bits:
        vmovdqu64 zmm21, [rcx]
        mov     ecx, esi
        shr     ecx, 3
        mov     eax, 1
        shl     eax, cl
        dec     eax
        kmovw   k1, eax
        lea     r11, [rsi + rsi*2]
        vpbroadcastd ymm20, r9d
2:
        vpxorq  zmm0{k1}{z}, zmm21, [rdi]
        vpopcntq zmm0, zmm0
        vpxorq  zmm1{k1}{z}, zmm21, [rdi + rsi]
        vpopcntq zmm1, zmm1
        vpxorq  zmm2{k1}{z}, zmm21, [rdi + rsi*2]
        vpopcntq zmm2, zmm2
        vpxorq  zmm3{k1}{z}, zmm21, [rdi + r11]
        vpopcntq zmm3, zmm3
        lea     rdi, [rdi + rsi*4]
        vpxorq  zmm4{k1}{z}, zmm21, [rdi]
        vpopcntq zmm4, zmm4
        vpxorq  zmm5{k1}{z}, zmm21, [rdi + rsi]
        vpopcntq zmm5, zmm5
        vpxorq  zmm6{k1}{z}, zmm21, [rdi + rsi*2]
        vpopcntq zmm6, zmm6
        vpxorq  zmm7{k1}{z}, zmm21, [rdi + r11]
        vpopcntq zmm7, zmm7
        lea     rdi, [rdi + rsi*4]
# Two rows share a vector; then the eight lanes of each are added until one is left.
        vpsllq  zmm1, zmm1, 32
        vpord   zmm0, zmm0, zmm1
        vpsllq  zmm3, zmm3, 32
        vpord   zmm2, zmm2, zmm3
        vpsllq  zmm5, zmm5, 32
        vpord   zmm4, zmm4, zmm5
        vpsllq  zmm7, zmm7, 32
        vpord   zmm6, zmm6, zmm7
        vpunpcklqdq zmm16, zmm0, zmm2
        vpunpckhqdq zmm17, zmm0, zmm2
        vpaddq  zmm16, zmm16, zmm17
        vpunpcklqdq zmm18, zmm4, zmm6
        vpunpckhqdq zmm19, zmm4, zmm6
        vpaddq  zmm18, zmm18, zmm19
        vshufi64x2 zmm17, zmm16, zmm18, 0x88
        vshufi64x2 zmm19, zmm16, zmm18, 0xDD
        vpaddq  zmm16, zmm17, zmm19
        vshufi64x2 zmm17, zmm16, zmm16, 0xB1
        vpaddq  zmm16, zmm16, zmm17
        vshufi64x2 zmm16, zmm16, zmm16, 0x08
        vpsubd  ymm16, ymm20, ymm16
        vmovdqu32 [r8], ymm16
        add     r8, 32
        dec     rdx
        jnz     2b
        vzeroupper
        ret
