using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Residence;

/// <summary>The permanent key of a registration.</summary>
public readonly record struct RegistrationId(long Value);

/// <summary>
/// Registers a permanent residence, <i>đăng ký thường trú</i>: the former one ends the same day, and the person's record gains the new
/// address, all in one act. What printed cards still say is computed when asked, never stored.
/// </summary>
public sealed class RegisterPermanent(ReadPerson readPerson, AmendPerson amendPerson)
{
    public static readonly ActKind Kind = new(
        nameof(RegisterPermanent),
        RegistrySystem.Population,
        Permission.RegisterResidence,
        "Đăng ký thường trú",
        "Registering permanent residence"
    );

    private static readonly Evidence Form = new(EvidenceRank.Residence, "CT01");

    private const string Sequence = "residence.registration_id";

    /// <summary>Registers the person at the address claimed, from today on.</summary>
    public async Task<Outcome<RegistrationId>> RunAsync(
        Act act,
        PersonalNumber number,
        PermanentResidenceClaim claim,
        CancellationToken cancellation
    )
    {
        if ((await readPerson.RunAsync(act, number, cancellation)).IsRefused(out var refusal, out var person))
            return refusal;
        var today = act.Today;
        if (PermanentResidenceRules.Check(person.Details, claim, today) is { } unmet)
            return unmet;
        if (claim.Address.Unit is { } unit && act.OutOfReach(unit.Code) is { } outOfReach)
            return outOfReach;
        PersonDetails Move(PersonDetails details) => details with { PermanentResidence = claim.Address };
        if ((await amendPerson.RunAsync(act, person, today, Move, Form, cancellation)).IsRefused(out refusal, out _))
            return refusal;
        var id = new RegistrationId((await act.Session.DrawAsync(Sequence, 1, cancellation))[0]);
        await ReplaceAsync(act, person.Id, id, claim, today, cancellation);
        act.Record(new PermanentResidenceRegistered(id) { Subject = person.Id });
        return id;
    }

    private static async Task ReplaceAsync(
        Act act,
        PersonId person,
        RegistrationId id,
        PermanentResidenceClaim claim,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var registrations = act.Session.Rows.Set<RegistrationRow>();
        var day = PartialDate.Of(today).ToInt();
        var current = registrations.Where(row =>
            row.PersonId == person && row.Kind == RegistrationKind.Permanent && row.ValidTo == null
        );
        foreach (var former in await current.ToListAsync(cancellation))
            (former.ValidTo, former.EndedByAct) = (day, act.Id.Value);
        registrations.Add(
            new RegistrationRow
            {
                PersonId = person,
                RegistrationId = id.Value,
                Kind = RegistrationKind.Permanent,
                Unit = claim.Address.Unit!.Code,
                UnitList = PartialDate.Of(claim.Address.Unit.Key.ValidFrom).ToInt(),
                Detail = claim.Address.Detail,
                DwellingRight = claim.Right,
                ValidFrom = day,
                ActId = act.Id.Value,
            }
        );
    }
}

/// <summary>A person was registered as a permanent resident.</summary>
public sealed record PermanentResidenceRegistered(RegistrationId Registration) : Fact;
