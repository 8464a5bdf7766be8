using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Enters a person whom the registry does not know, with the number the person has or a new lifelong one. Whether it knows the person under
/// other words is asked by <see cref="RegisterNewcomer"/>.
/// </summary>
public sealed class RegisterPerson
{
    public static readonly ActKind Kind = new(
        nameof(RegisterPerson),
        RegistrySystem.Population,
        Permission.RegisterPerson,
        "Đăng ký người vào cơ sở dữ liệu dân cư",
        "Registering a person"
    );

    public static readonly Refusal NumberTaken = new(
        "POP-04",
        "Số định danh cá nhân này đã thuộc về người khác.",
        "This personal number belongs to somebody else."
    );

    internal const string Sequence = "population.person_id";

    /// <summary>Registers a person within the act given, at birth or late.</summary>
    /// <param name="number">The number the person already has; null to issue one.</param>
    public async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonDetails details,
        PersonalNumber? number,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        if (PersonRules.Check(details, number, act.Today) is { } wrong)
            return wrong;
        var id = await NextAsync(act, cancellation);
        return (await NumberOf(act, id, details, number, cancellation)).IsRefused(out var refusal, out var its)
            ? refusal
            : await EnterAsync(act, id, its, details, evidence, cancellation);
    }

    /// <summary>Registers a person who gets a number later, with many others, by <see cref="IssueNumbers"/>.</summary>
    public async Task<Outcome<PersonRecord>> WithoutNumberAsync(
        Act act,
        PersonDetails details,
        Evidence evidence,
        CancellationToken cancellation
    ) =>
        PersonRules.Check(details, number: null, act.Today) is { } wrong
            ? wrong
            : await EnterAsync(act, await NextAsync(act, cancellation), null, details, evidence, cancellation);

    private static async Task<PersonId> NextAsync(Act act, CancellationToken cancellation) =>
        new(await act.Session.DrawAnyAsync(Sequence, cancellation));

    private static async Task<Outcome<PersonRecord>> EnterAsync(
        Act act,
        PersonId id,
        PersonalNumber? number,
        PersonDetails details,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        var record = new PersonRecord(id, 1, number, details, details.BirthDate.Earliest, act.Now, evidence, act.Id);
        var row = PersonMapping.ToRow(record);
        if (await FamilyRules.CheckAsync(act, before: null, row, cancellation) is { } astray)
            return astray;
        if (await HouseholdRules.CheckAsync(act, before: null, row, cancellation) is { } second)
            return second;
        await PersonTable.InsertAsync(act.Session, row, cancellation);
        act.Record(new PersonRegistered(1) { Subject = id, Row = PersonColumns.Commit(row) });
        await LateAddresses.PlaceAsync(act, [row], cancellation);
        return record;
    }

    private static async Task<Outcome<PersonalNumber>> NumberOf(
        Act act,
        PersonId id,
        PersonDetails details,
        PersonalNumber? given,
        CancellationToken cancellation
    )
    {
        if (given is not { } number)
            return await NumberIssue.DrawAsync(act, id, details, cancellation);
        return await NumberIssue.EnterAsync(act, id, number, cancellation) ? number : NumberTaken.For("number");
    }
}

/// <summary>A person was entered into the registry.</summary>
public sealed record PersonRegistered(int Version) : Fact;
