using CanCuoc.Ledger;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>A registry in which an invented man was recorded twice, and what is done to find and to judge that.</summary>
internal sealed class Doubles(PopulationFixture population)
{
    /// <summary>Why a pair is of two persons.</summary>
    public const string Why = "Hai anh em họ, đã gặp cả hai";

    public static readonly PersonDetails Man = Invented.Man with
    {
        Mother = new(null, PersonName.Parse("Nguyễn Thị Mận", null)),
    };

    /// <summary>The man as another office wrote him down: without a tone, day and month exchanged.</summary>
    public static readonly PersonDetails Again = Man with
    {
        Name = PersonName.Parse("Trần Văn Đăng", null),
        BirthDate = PartialDate.Of(new DateOnly(1990, 5, 9)),
        Phone = null,
    };

    /// <summary>A stranger of the same age.</summary>
    public static readonly PersonDetails Stranger = Invented.Named("Lê Thị Bưởi") with
    {
        Sex = Sex.Female,
        Father = null,
        BirthDate = PartialDate.Of(new DateOnly(1990, 2, 3)),
    };

    /// <summary>Who may do all but know of the protected.</summary>
    public static Authority Blind { get; } =
        Authority.OfSystem("test", [.. Enum.GetValues<Permission>().Where(one => one != Permission.ReadProtected)]);

    public PersonRecord One { get; private set; } = null!;

    public PersonRecord Other { get; private set; } = null!;

    /// <summary>A man, a stranger, and the man again, screened.</summary>
    public static async Task<Doubles> FoundAsync(PopulationFixture population)
    {
        var doubles = new Doubles(population);
        await doubles.RegisterAsync(Again);
        (await doubles.ScreenAsync()).Value.Found.ShouldBe(1);
        return doubles;
    }

    public async Task RegisterAsync(PersonDetails again)
    {
        One = (await population.RegisterAsync(Man)).Value;
        await population.RegisterAsync(Stranger);
        Other = (await population.RegisterAsync(again)).Value;
    }

    public Task<Outcome<ScreeningReport>> ScreenAsync(
        IProgress<long>? progress = null,
        Authority? authority = null,
        CancellationToken cancellation = default
    ) =>
        new ScreenPersons(population.Registry.Acts).RunAsync(
            authority ?? TestRegistry.Everybody,
            TestRegistry.Why,
            progress,
            cancellation
        );

    public async Task<ScreeningStatus> StatusAsync() =>
        (
            await population.Registry.RunAsync(ReadScreening.Kind, act => new ReadScreening().RunAsync(act, default))
        ).Value;

    /// <summary>The state of the only pair.</summary>
    public async Task<LikePairState> StateAsync() => (await StatusAsync()).Pairs.ShouldHaveSingleItem().Key;

    public async Task<LikePairCase?> NextAsync(LikePairKey? after = null, Authority? authority = null) =>
        (
            await population.Registry.RunAsync(
                ReadLikePair.Kind,
                act => new ReadLikePair().NextAsync(act, after, default),
                authority
            )
        )
            .Value
            .Case;

    public Task<Outcome<LikePairCase>> ReadAsync(LikePairKey key, Authority? authority = null) =>
        population.Registry.RunAsync(
            ReadLikePair.Kind,
            act => new ReadLikePair().RunAsync(act, key, default),
            authority
        );

    public Task<Outcome<Done>> TellApartAsync(LikePairCase pair, string why = Why, Authority? authority = null) =>
        population.Registry.RunAsync(
            TellApart.Kind,
            act =>
                new TellApart().RunAsync(
                    act,
                    pair.Key,
                    (pair.One.Current.Version, pair.Other.Current.Version),
                    why,
                    default
                ),
            authority
        );

    public Task<Outcome<Done>> ReopenAsync(LikePairKey key, Authority? authority = null) =>
        population.Registry.RunAsync(
            ReopenLikePair.Kind,
            act => new ReopenLikePair().RunAsync(act, key, default),
            authority
        );

    /// <summary>The pair of a record that was entered just now.</summary>
    public async Task<LikePairCase?> OfEnteredAsync(PersonRecord entered, Authority? authority = null) =>
        (
            await population.Registry.RunAsync(
                ReadLikePair.Kind,
                act => new ReadLikePair().OfEnteredAsync(act, entered.Id, default),
                authority
            )
        )
            .Value
            .Case;

    public Task<Outcome<PersonRecord>> ProtectAsync(PersonRecord person) =>
        population.Registry.RunAsync(
            ProtectPerson.Kind,
            act => new ProtectPerson(new()).RunAsync(act, person.Number!.Value, default)
        );

    public async Task<PersonRecord> MergeAsync() =>
        (
            await population.Registry.RunAsync(
                MergePersons.Kind,
                act => new MergePersons().RunAsync(act, Other, One, PopulationFixture.Paper, default)
            )
        ).Value;

    public Task<Outcome<Done>> UndoAsync(PersonRecord merged) =>
        population.Registry.RunAsync(
            UndoAct.Kind,
            act => new UndoAct().RunAsync(act, [merged], merged.Act, PopulationFixture.Paper, default)
        );
}
