using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.DataProtection;

namespace CanCuoc.OfficerDoor.Door;

/// <summary>
/// Addresses of records: whom, why and at which desk are sealed into the ticket, so that no address names a person, no record opens
/// without the reason that was asked for, and an address is worth nothing to anybody else.
/// </summary>
internal sealed class LookTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly Refusal Worthless = new(
        "OFF-01",
        "Đường dẫn tới hồ sơ đã hết hạn hoặc không phải của bạn; hãy tìm lại.",
        "The way to this record has expired or is not yours; search again."
    );

    private readonly Seal<Written> seal = new(protection, clock, "look");

    private sealed record Written(
        string Actor,
        string Post,
        long Person,
        string Purpose,
        string Ground,
        string Reference
    );

    public string Write(OfficerAtDesk desk, PersonId person, Reason reason) =>
        seal.Close(
            new(
                desk.Authority.Actor,
                desk.Authority.Post,
                person.Value,
                reason.Purpose.Code,
                reason.Ground,
                reason.Reference
            )
        );

    public Outcome<LookTicket> Read(OfficerAtDesk desk, string? ticket)
    {
        if (seal.Open(ticket) is not { } written)
            return Worthless;
        if (written.Actor != desk.Authority.Actor || written.Post != desk.Authority.Post)
            return Worthless;
        var purpose = Purpose.Parse(written.Purpose).Value;
        return new LookTicket(new(written.Person), new(purpose, written.Ground, written.Reference));
    }
}

/// <summary>Whom an officer may look at, and why.</summary>
internal sealed record LookTicket(PersonId Person, Reason Reason);
