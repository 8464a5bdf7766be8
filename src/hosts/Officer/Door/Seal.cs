using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CanCuoc.OfficerDoor.Door;

/// <summary>Hands something to the browser that it can neither read nor change, and that is worth nothing after 15 minutes.</summary>
/// <param name="use">What for: what was sealed for one use opens in no other.</param>
internal sealed class Seal<T>(IDataProtectionProvider protection, TimeProvider clock, string use)
    where T : class
{
    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(OfficerSession.IdleMinutes);

    private readonly IDataProtector protector = protection.CreateProtector(use);

    private sealed record Sealed(T Content, DateTimeOffset Until);

    public string Close(T content) =>
        protector.Protect(JsonSerializer.Serialize(new Sealed(content, clock.GetUtcNow() + Lasting)));

    /// <summary>Null for what was typed, cut off, sealed by a key that is gone, or too long ago.</summary>
    public T? Open(string? text)
    {
        try
        {
            var opened = JsonSerializer.Deserialize<Sealed>(protector.Unprotect(text ?? ""))!;
            return clock.GetUtcNow() <= opened.Until ? opened.Content : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
