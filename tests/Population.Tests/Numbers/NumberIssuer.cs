using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>A host that issues numbers, most of them in mass and some one by one, all out of one cell.</summary>
internal sealed class NumberIssuer(Acts acts)
{
    public const string Verb = "issue-numbers";
    public const string Done = "done";

    private const int NumbersInAnAct = 5000;
    private const int OneByOne = 5;

    public static readonly NumberCell Cell = NumberCell.Of(PersonalNumber.Parse("079126000000", null));

    private static readonly ActKind Kind = new(
        "IssueForTest",
        RegistrySystem.Population,
        Permission.LoadPersons,
        "Cấp số để thử",
        "Issuing numbers for a test"
    )
    {
        IsPreparing = true,
    };

    private long person;

    public static async Task<int> RunAsync(string address, int numbers)
    {
        await using var store = TestStore.Connect(Engine.PostgreSql, address, new LedgerModel(), new PopulationModel());
        await using var acts = new Acts(store, TimeProvider.System);
        var issuer = new NumberIssuer(acts);
        for (var left = numbers; left > 0; left -= NumbersInAnAct)
        {
            var now = Math.Min(left, NumbersInAnAct);
            await issuer.InMassAsync(Cell, now - OneByOne);
            for (var one = 0; one < OneByOne; one++)
                (await issuer.OneAsync(Cell)).Refusal.ShouldBeNull();
        }
        Console.WriteLine(Done);
        return 0;
    }

    public Task<Outcome<PersonalNumber>> OneAsync(NumberCell cell)
    {
        var holder = Next();
        return ActAsync(act => NumberIssue.DrawAsync(act, holder, cell, default));
    }

    public async Task<IReadOnlyDictionary<PersonId, PersonalNumber>> InMassAsync(NumberCell cell, int count) =>
        await InMassAsync([.. Enumerable.Range(0, count).Select(_ => (Next(), cell))]);

    public async Task<IReadOnlyDictionary<PersonId, PersonalNumber>> InMassAsync(
        IReadOnlyCollection<(PersonId, NumberCell)> asked
    ) =>
        (await ActAsync<Issued>(async act => new Issued(await MassNumberIssue.DrawAsync(act, asked, default))))
            .Value
            .Numbers;

    private Task<Outcome<T>> ActAsync<T>(Func<Act, Task<Outcome<T>>> work)
        where T : notnull => acts.RunAsync(TestRegistry.Everybody, Kind, TestRegistry.Why, work, default);

    private PersonId Next() => new(Interlocked.Increment(ref person));

    private sealed record Issued(IReadOnlyDictionary<PersonId, PersonalNumber> Numbers);
}
