using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CanCuoc.Access;

/// <summary>Hashes passwords and compares them, as ASP.NET Core Identity does: PBKDF2 with HMAC-SHA-512, 128-bit salt (its version 3).</summary>
public sealed class Passwords
{
    // OWASP Password Storage Cheat Sheet, 2023, for PBKDF2 with HMAC-SHA-512.
    private const int Iterations = 210_000;

    // Where Identity's version 3 keeps the iterations, after the marker (1) and the function (4).
    private const int IterationsAt = 5;

    private readonly PasswordHasher<Passwords> hasher;

    public Passwords()
        : this(Iterations) { }

    internal Passwords(int iterations)
    {
        hasher = Hasher(iterations);
        // Said to be hashed as often as the others, but hashed once: every start of the program would wait for it.
        var nobodys = Convert.FromBase64String(
            Hasher(iterations: 1).HashPassword(this, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)))
        );
        BinaryPrimitives.WriteInt32BigEndian(nobodys.AsSpan(IterationsAt), iterations);
        Nobodys = Convert.ToBase64String(nobodys);
    }

    /// <summary>For passwords that everybody may know, a demonstration's or a test's: slow hashes would protect nothing.</summary>
    public static Passwords OfKnownOnes { get; } = new(iterations: 1_000);

    /// <summary>A hash that nothing typed fits, and that takes as long to compare as any.</summary>
    internal string Nobodys { get; }

    // Identity's hasher takes the user and ignores it.
    internal string Hash(Password password) => hasher.HashPassword(this, password.Reveal());

    /// <summary>Whether a hash is of what was typed. Without a hash it takes as long, so that the time tells nothing about who exists.</summary>
    internal PasswordVerificationResult Compare(string? hash, Password? typed)
    {
        var result = hasher.VerifyHashedPassword(this, hash ?? Nobodys, typed?.Reveal() ?? "");
        return hash is null || typed is null ? PasswordVerificationResult.Failed : result;
    }

    private static PasswordHasher<Passwords> Hasher(int iterations) =>
        new(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
}
