using System.Security.Cryptography;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Exchange;

/// <summary>What an agency asks: about whom, by number or by its own identifier, and what it believes of each field.</summary>
public sealed record VerificationQuestion(
    PersonalNumber? Number,
    string? Alias,
    IReadOnlyDictionary<ExchangeField, string> Claims
);

/// <summary>Whether each claim matches; and, once all do, the identifier by which this agency knows the person from now on.</summary>
public sealed record VerificationAnswer(string? Alias, IReadOnlyDictionary<ExchangeField, bool> Matches);

/// <summary>
/// Answers match or no match for each field and discloses nothing. About somebody the registry does not know, every field is no match:
/// an agency cannot find out who exists.
/// </summary>
public sealed class VerifyPerson(ReadPerson readPerson)
{
    public static readonly ActKind Kind = new(
        nameof(VerifyPerson),
        RegistrySystem.Population,
        Permission.VerifyPerson,
        "Cơ quan xác thực thông tin",
        "An agency verified data"
    );

    public static readonly Refusal NoAgreement = new(
        "EXC-08",
        "Không có thỏa thuận còn hiệu lực cho mục đích này.",
        "No agreement in force covers this purpose.",
        "TT 46/2022/TT-BCA"
    );

    public static readonly Refusal FieldNotCovered = new(
        "EXC-09",
        "Thỏa thuận không cho phép hỏi trường dữ liệu này.",
        "The agreement does not cover this field.",
        "TT 46/2022/TT-BCA"
    );

    public static readonly Refusal NothingAsked = new(
        "EXC-10",
        "Yêu cầu phải nêu người (số định danh hoặc mã của cơ quan) và ít nhất một trường dữ liệu.",
        "A question names a person (by number or by the agency's identifier) and at least one field."
    );

    /// <summary>Compares the claims within the act of an admitted agency.</summary>
    public async Task<Outcome<VerificationAnswer>> RunAsync(
        Act act,
        AgencyId agency,
        VerificationQuestion question,
        CancellationToken cancellation
    )
    {
        if (question.Claims.Count == 0 || (question.Number is null && question.Alias is null))
            return NothingAsked;
        if (await UncoveredAsync(act, agency, question, cancellation) is { } uncovered)
            return uncovered;
        if (await FindAsync(act, agency, question, cancellation) is not { } person)
            return new VerificationAnswer(null, question.Claims.ToDictionary(claim => claim.Key, _ => false));
        var matches = question.Claims.ToDictionary(
            claim => claim.Key,
            claim => FieldMatch.IsMatch(person.Details, claim.Key, claim.Value)
        );
        var alias = matches.Values.All(match => match) ? await AliasAsync(act, agency, person.Id, cancellation) : null;
        act.Record(new PersonVerified(agency, alias is not null) { Subject = person.Id });
        return new VerificationAnswer(alias, matches);
    }

    private static async Task<Refusal?> UncoveredAsync(
        Act act,
        AgencyId agency,
        VerificationQuestion question,
        CancellationToken cancellation
    )
    {
        var today = PartialDate.Of(act.Today).ToInt();
        var agreements = await act
            .Session.Rows.Set<AgreementRow>()
            .AsNoTracking()
            .Where(row => row.AgencyId == agency.Value && row.ValidFrom <= today && row.ValidTo >= today)
            .ToListAsync(cancellation);
        var inForce = agreements.Find(row => row.Purposes.Split(' ').Contains(act.Reason.Purpose.Code));
        if (inForce is null)
            return NoAgreement.For(act.Reason.Purpose.Code);
        var covered = inForce.Fields.Split(' ');
        var beyond = question.Claims.Keys.Select(field => field.ToString()).Except(covered).FirstOrDefault();
        return beyond is null ? null : FieldNotCovered.For(beyond);
    }

    private async Task<PersonRecord?> FindAsync(
        Act act,
        AgencyId agency,
        VerificationQuestion question,
        CancellationToken cancellation
    )
    {
        if (question.Number is { } number)
            return (await readPerson.RunAsync(act, number, cancellation)).IsRefused(out _, out var found)
                ? null
                : found;
        var holder = await act
            .Session.Rows.Set<AliasHolderRow>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.AgencyId == agency.Value && row.Alias == question.Alias, cancellation);
        return
            holder is null
            || (await readPerson.RunAsync(act, holder.PersonId, cancellation)).IsRefused(out _, out var known)
            ? null
            : known;
    }

    private static async Task<string> AliasAsync(
        Act act,
        AgencyId agency,
        PersonId person,
        CancellationToken cancellation
    )
    {
        var rows = act.Session.Rows;
        var known = await rows.Set<AliasRow>()
            .FirstOrDefaultAsync(row => row.PersonId == person && row.AgencyId == agency.Value, cancellation);
        if (known is not null)
            return known.Alias;
        var alias = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var (agencyId, actId) = (agency.Value, act.Id.Value);
        rows.Add(
            new AliasRow
            {
                PersonId = person,
                AgencyId = agencyId,
                Alias = alias,
                ActId = actId,
            }
        );
        rows.Add(
            new AliasHolderRow
            {
                AgencyId = agencyId,
                Alias = alias,
                PersonId = person,
            }
        );
        return alias;
    }
}

/// <summary>An agency verified a person's data; nothing was disclosed.</summary>
/// <param name="AllMatched">Every claim matched.</param>
public sealed record PersonVerified(AgencyId Agency, bool AllMatched) : Fact;
