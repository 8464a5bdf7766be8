using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Seals what items of a record were before, <i>niêm phong</i>, or opens them again: they are shown as they are today and left out
/// wherever they were otherwise. It is a version like any other, so undoing an adoption undoes its sealing.
/// </summary>
public sealed class SealItems(AmendPerson amendPerson)
{
    public static readonly ActKind Kind = new(
        nameof(SealItems),
        RegistrySystem.Population,
        Permission.SealItems,
        "Niêm phong thông tin cũ của một người",
        "Sealing former items of a record"
    );

    /// <summary>Seals the items given and no others, from today on.</summary>
    /// <param name="current">The record as it was read; written only if it is still the current one.</param>
    /// <param name="items">None opens all.</param>
    public Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonRecord current,
        SealedItems items,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        PersonDetails Seal(PersonDetails details) => details with { Sealed = items };
        return amendPerson.RunAsync(act, current, act.Today, Seal, evidence, cancellation);
    }
}
