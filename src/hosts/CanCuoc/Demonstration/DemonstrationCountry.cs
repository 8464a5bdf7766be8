using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>Makes a demonstration folder inhabited: its officers, its specimen keys, its people. What is there already stays.</summary>
internal static class DemonstrationCountry
{
    /// <summary>The same seed invents the same country.</summary>
    public const int Seed = 1;

    private static readonly Reason Why = new(Purpose.Operation, "Dữ liệu thử nghiệm / demonstration data");

    /// <summary>Officers and keys.</summary>
    public static async Task<Outcome<Done>> PrepareAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        if (registry.Do.IssuingKeys.EnsureSpecimen(registry.Clock.GetUtcNow()).IsRefused(out var refusal, out _))
            return refusal;
        var officers = new DemonstrationOfficers(new EstablishPost());
        return await registry.Acts.RunAsync(
            Operator.Authority,
            DemonstrationOfficers.Kind,
            Why,
            act => officers.RunAsync(act, registry.Folder.Kind, cancellation),
            cancellation
        );
    }

    /// <summary>People, with a bar that shows how far it is; gives how many there are.</summary>
    public static Task<Outcome<long>> PopulateAsync(
        OpenRegistry registry,
        long persons,
        CancellationToken cancellation
    ) =>
        Progress.RunAsync(
            "Tạo dân cư hư cấu / inventing",
            persons,
            progress => registry.Do.SeedPersons.RunAsync(Operator.Authority, Why, persons, Seed, progress, cancellation)
        );

    /// <summary>Whether anybody lives here.</summary>
    public static async Task<bool> IsInhabitedAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        await using var session = await registry.Store.ReadAsync(cancellation);
        return (await PopulationCount.OfAsync(session, cancellation)).Persons > 0;
    }
}
