using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Registers one person, as a counter does, and looks in the same act whether the registry has a record of the same person under other words: pairs
/// that are likely of one wait for an officer at once. The act is a <see cref="RegisterPerson.Kind"/>.
/// </summary>
public sealed class RegisterNewcomer(RegisterPerson registerPerson)
{
    private readonly FindLikePersons findLikePersons = new();

    /// <summary>As <see cref="RegisterPerson.RunAsync"/>.</summary>
    /// <param name="number">The number the person already has; null to issue one.</param>
    public async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonDetails details,
        PersonalNumber? number,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        var registered = await registerPerson.RunAsync(act, details, number, evidence, cancellation);
        if (!registered.IsRefused(out _, out var record))
            await findLikePersons.KeepAsync(act, record, cancellation);
        return registered;
    }
}
