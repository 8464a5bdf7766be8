using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CanCuoc.Access;

/// <summary>Hashes passwords and compares them, as ASP.NET Core Identity does: PBKDF2 with HMAC-SHA-512, 128-bit salt (its version 3).</summary>
public sealed class Passwords
{
    // OWASP Password Storage Cheat Sheet, 2023, for PBKDF2 with HMAC-SHA-512.
    private const int Iterations = 210_000;

    private readonly PasswordHasher<Passwords> hasher;
    private readonly string nobodys;

    public Passwords()
        : this(Iterations) { }

    internal Passwords(int iterations)
    {
        hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        nobodys = hasher.HashPassword(this, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
    }

    // Identity's hasher takes the user and ignores it.
    internal string Hash(Password password) => hasher.HashPassword(this, password.Reveal());

    /// <summary>Whether a hash is of what was typed. Without a hash it takes as long, so that the time tells nothing about who exists.</summary>
    internal PasswordVerificationResult Compare(string? hash, Password? typed)
    {
        var result = hasher.VerifyHashedPassword(this, hash ?? nobodys, typed?.Reveal() ?? "");
        return hash is null || typed is null ? PasswordVerificationResult.Failed : result;
    }
}
