using System.Security.Cryptography;
using System.Text;
using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Lets a citizen in by personal number and full date of birth. For demonstrations alone: both stand on many papers, and prove nobody.
/// </summary>
public sealed class EnterAsCitizen(Acts acts, ReadPerson readPerson)
{
    public static readonly ActKind Kind = new(
        nameof(EnterAsCitizen),
        RegistrySystem.Population,
        Permission.SignIn,
        "Đăng nhập để xem hồ sơ của mình",
        "Signing in to see the own record"
    )
    {
        IsPreparing = true,
    };

    /// <summary>One sentence for unknown numbers and wrong dates alike: it tells a stranger nothing.</summary>
    public static readonly Refusal WrongPair = new(
        "POP-13",
        "Số định danh cá nhân hoặc ngày sinh không đúng.",
        "The personal number or the date of birth is wrong."
    );

    /// <summary>A number holds its year of birth, so that a year alone would open it to whoever has seen the number.</summary>
    public static readonly Refusal WholeDateNeeded = new(
        "POP-14",
        "Hãy nhập đủ ngày, tháng và năm sinh.",
        "Give the day, the month and the year of birth."
    );

    private static readonly Authority Door = Authority.OfSystem("sign-in", Permission.SignIn, Permission.ReadProtected);
    private static readonly Reason Why = new(Purpose.OwnRequest, "Luật 26/2023/QH15, Điều 5");

    /// <summary>An answer whose act is kept even when it is a refusal: a failure counts.</summary>
    private sealed record Kept(Outcome<EnteredCitizen> Answer);

    public async Task<Outcome<EnteredCitizen>> RunAsync(
        PersonalNumber number,
        PartialDate birthDate,
        CancellationToken cancellation
    )
    {
        if (birthDate.Exact is not { } day)
            return WholeDateNeeded.For("birth");
        var outcome = await acts.RunAsync(
            Door,
            Kind,
            Why,
            act => JudgeAsync(act, number, day, cancellation),
            cancellation
        );
        return outcome.IsRefused(out var refusal, out var kept) ? refusal : kept.Answer;
    }

    private async Task<Outcome<Kept>> JudgeAsync(
        Act act,
        PersonalNumber number,
        DateOnly birthDay,
        CancellationToken cancellation
    )
    {
        var attempts = await Attempts.TakeAsync(act, Digest(number), cancellation);
        var found = await readPerson.RunAsync(act, number, cancellation);
        if (attempts.IsLocked(act.Now))
            return SignIn.Locked;
        if (found.IsRefused(out _, out var person) || person.Details.BirthDate.Exact != birthDay)
        {
            await attempts.CountAsync(act, cancellation);
            act.Record(new CitizenEntryFailed { Subject = person?.Id });
            return new Kept(WrongPair);
        }
        await attempts.ClearAsync(act, cancellation);
        act.Record(new CitizenEntered { Subject = person.Id });
        return new Kept(new EnteredCitizen(person.Id, person.Details.Name));
    }

    private static byte[] Digest(PersonalNumber number) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Citizen.Post}:{number}"));
}

/// <summary>A citizen who was let in, and the name to be greeted by.</summary>
public sealed record EnteredCitizen(PersonId Person, PersonName Name);

/// <summary>A citizen was let in.</summary>
public sealed record CitizenEntered : Fact;

/// <summary>Somebody gave a number and a date of birth that do not belong together; the subject is the holder of the number.</summary>
public sealed record CitizenEntryFailed : Fact;
