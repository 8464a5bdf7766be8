using CanCuoc.Access;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.DataProtection;

namespace CanCuoc.OfficerDoor.Door;

/// <summary>Proves, while an officer chooses one of several posts, that the password was right a moment ago.</summary>
internal sealed class PostTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly Seal<Written> seal = new(protection, clock, "post");

    private sealed record Written(long Officer, int PasswordVersion);

    public string Write(SignedInOfficer officer) => seal.Close(new(officer.Id.Value, officer.PasswordVersion));

    /// <summary>The desk of a post; whether the officer holds it is asked when sitting down.</summary>
    public Outcome<DeskKey> Read(string? ticket, string? post)
    {
        if (seal.Open(ticket) is not { } written)
            return Desks.SessionEnded;
        if (PostCode.Read(post).IsRefused(out var refusal, out var code))
            return refusal;
        return new DeskKey(new(written.Officer), code, written.PasswordVersion);
    }
}
