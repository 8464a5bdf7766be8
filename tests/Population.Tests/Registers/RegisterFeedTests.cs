using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using static CanCuoc.Population.Tests.Feed;

namespace CanCuoc.Population.Tests;

/// <summary>Entries of civil-status registers that come in files.</summary>
public sealed class RegisterFeedTests
{
    [Theory, BothEngines]
    public async Task Feed_OfEveryKind_IsRecordedOnBothSidesWithItsRegister(Engine engine)
    {
        await using var world = await World.OpenAsync(engine);

        var report = await ImportAsync(
            world.Population,
            Marriage("1/2020", world.Man, world.Woman),
            Birth(
                "2/2026",
                "Khôi",
                $"<Me><SoDinhDanh>{world.Woman}</SoDinhDanh></Me><Cha><HoVaTen>Lê Văn X</HoVaTen></Cha>"
            ),
            Death("3/2026", world.Man),
            Correction(
                "4/2026",
                world.Woman,
                "Lê Thị Hoa",
                "1992-03-09",
                "<QueQuan><ChiTiet>Thôn 9</ChiTiet></QueQuan>"
            )
        );

        report.Source.Progress.ShouldBe(new(Records: 4, Taken: 4, IsEnded: true));
        var (man, woman) = (await world.ReadAsync(world.Man), await world.ReadAsync(world.Woman));
        (man.Details.DiedOn, woman.Details.MaritalStatus).ShouldBe(
            (PartialDate.Of(new DateOnly(2026, 2, 1)), MaritalStatus.DivorcedOrWidowed)
        );
        (woman.Details.Name.Full, woman.Details.BirthDate, woman.Details.PlaceOfOrigin!.Detail).ShouldBe(
            ("Lê Thị Hoa", PartialDate.Of(new DateOnly(1992, 3, 9)), "Thôn 9")
        );
        (woman.Evidence.Rank, woman.Evidence.Reference.EndsWith(", số 4/2026", StringComparison.Ordinal)).ShouldBe(
            (EvidenceRank.CivilStatus, true)
        );
        var child = (
            await world.Population.SearchAsync(new(null, "Trần Minh Khôi", null, null))
        ).Value.Persons.Single();
        (child.Details.Mother!.Person, child.Details.Father!.Name!.Value.Full).ShouldBe((woman.Id, "Lê Văn X"));
        child.Number.ShouldNotBeNull();
    }

    [Theory, BothEngines]
    public async Task Entry_Doubled_InTheFileOrInAnother_IsKnown(Engine engine)
    {
        await using var world = await World.OpenAsync(engine);
        var birth = Birth("2/2026", "Khôi");

        var first = await ImportAsync(world.Population, birth, birth);
        var again = await ImportAsync(world.Population, "<!--again-->", birth, Birth("3/2026", "Khang"));
        var other = await ImportAsync(world.Population, Birth("2/2026", "Khoa"));

        first.Source.Progress.ShouldBe(new(Records: 2, Taken: 1, Known: 1, IsEnded: true));
        again.Source.Progress.ShouldBe(new(Records: 2, Taken: 1, Known: 1, IsEnded: true));
        other.Source.Progress.ShouldBe(new(Records: 1, Quarantined: 1, IsEnded: true));
        (await world.WaitingAsync()).Reason.ShouldBe(EntryIntake.OtherContent.For("SoDangKy"));
        (await world.Population.CountAsync()).Value.ShouldBe(4);
    }

    [Theory, BothEngines]
    public async Task DeadTwice_IsQuarantined_AndWritesNothing(Engine engine)
    {
        await using var world = await World.OpenAsync(engine);
        await ImportAsync(world.Population, Marriage("1/2020", world.Man, world.Woman), Death("3/2026", world.Man));
        var before = await world.ReadAsync(world.Man);

        var report = await ImportAsync(world.Population, Death("9/2026", world.Man, "2026-02-02"));

        report.Source.Progress.Quarantined.ShouldBe(1);
        (await world.ReadAsync(world.Man)).ShouldBe(before);
        (await world.WaitingAsync()).Reason.ShouldBe(RecordDeath.AlreadyDead);
    }

    [Theory, BothEngines]
    public async Task EntryBeforeItsPerson_Waits_AndIsTakenOnceThePersonIsThere(Engine engine)
    {
        await using var world = await World.OpenAsync(engine);
        var number = PersonalNumber.Parse("001090000123", provider: null);
        await ImportAsync(world.Population, Death("3/2026", number));
        var waiting = await world.WaitingAsync();
        var early = await world.ReleaseAsync(waiting.Key);
        await world.Population.RegisterAsync(Invented.Man with { BirthDate = PartialDate.Of(1990) }, number);

        var released = await world.ReleaseAsync(waiting.Key);

        (waiting.Entry, waiting.Reason).ShouldBe((EntryKind.Death, ReadPerson.NotFound.For("SoDinhDanh")));
        early.Refusal.ShouldBe(ReadPerson.NotFound.For("SoDinhDanh"));
        released.Refusal.ShouldBeNull();
        (await world.ReadAsync(number)).Details.DiedOn.ShouldBe(PartialDate.Of(new DateOnly(2026, 2, 1)));
        (await ImportAsync(world.Population, Death("3/2026", number))).Source.Progress.Quarantined.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Feed_CutAgainAndAgain_RecordsEveryEntryOnce(Engine engine)
    {
        await using var world = await World.OpenAsync(engine);
        var file = Of([.. Enumerable.Range(1, 60).Select(number => Birth($"{number}/2026", Given(number)))]);
        for (var stop = 0; stop < 6; stop++)
        {
            using var cut = new CutStream(file, stop * file.Length / 6);
            await Should.ThrowAsync<IOException>(Feed.ImportAsync(world.Population, cut));
        }

        var report = await Feed.ImportAsync(world.Population, new MemoryStream(file));

        report.Value.Source.Progress.ShouldBe(new(Records: 60, Taken: 60, IsEnded: true));
        (await world.Population.CountAsync()).Value.ShouldBe(62);
    }

    [Theory, BothEngines]
    public async Task Feed_TwiceAtOnce_IsDoneByOne(Engine engine)
    {
        await using var world = await World.OpenAsync(engine);
        var file = Of([.. Enumerable.Range(1, 30).Select(number => Birth($"{number}/2026", Given(number)))]);

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(_ => Task.Run(() => Feed.ImportAsync(world.Population, new MemoryStream(file))))
        );

        outcomes.Select(one => one.Refusal).OfType<Refusal>().ShouldAllBe(one => one == ImportPersons.OtherRun);
        (await world.Population.CountAsync()).Value.ShouldBe(32);
    }

    [Theory]
    [InlineData("SoDangKy", "CFL-05", "SoDangKy")]
    [InlineData("MaDonViHanhChinh", "VOC-40", "NoiDangKy/MaDonViHanhChinh")]
    [InlineData("NgayChet", "POP-23", "NgayChet")]
    [InlineData("SoDinhDanh", "POP-23", "SoDinhDanh")]
    public async Task Death_WithoutAnElement_IsQuarantinedAtIt(string element, string code, string about)
    {
        await using var world = await World.OpenAsync(Engine.Sqlite);
        var death = System.Text.RegularExpressions.Regex.Replace(
            Death("3/2026", world.Man),
            $"<{element}>[^<]*</{element}>",
            "",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );

        await ImportAsync(world.Population, death);

        var reason = (await world.WaitingAsync()).Reason!;
        (reason.Code, reason.About).ShouldBe((code, about));
    }

    [Fact]
    public async Task Entries_ThatCannotBe_AreQuarantinedWithTheirReason()
    {
        await using var world = await World.OpenAsync(Engine.Sqlite);

        await ImportAsync(
            world.Population,
            Birth("1/2026", "Khôi").Replace("<HoVaTen>", "<SoDinhDanh>001226000001</SoDinhDanh><HoVaTen>"),
            Marriage("2/2026", world.Man, world.Woman, "2020"),
            Correction("3/2026", world.Woman, "Lê Thị Hoa", "1992-03-08", "<Cha><HoVaTen>Lê Văn B</HoVaTen></Cha>"),
            Correction("4/2026", world.Woman, "Phạm Thị Khác", "1980-01-01"),
            Death("5/2026", world.Man, "1980-01-01")
        );

        (await Qcvn109.ReasonsAsync(world.Population)).ShouldBe([
            (EntryEvents.NumberOfNewborn.Code, "SoDinhDanh"),
            (EntryEvents.NotADay.Code, "NgayKetHon"),
            (EntryEvents.RelativesElsewhere.Code, null),
            (RegisterPerson.NumberTaken.Code, "SoDinhDanh"),
            (PersonRules.DiedBeforeBirth.Code, "NgayChet"),
        ]);
    }

    [Fact]
    public async Task Release_OfWhatIsRecordedAlready_IsRefused()
    {
        await using var world = await World.OpenAsync(Engine.Sqlite);
        await ImportAsync(world.Population, Death("3/2026", world.Man), Death("4/2026", world.Man));

        var released = await world.ReleaseAsync((await world.WaitingAsync()).Key, ("SoDangKy", "3/2026"));

        released.Refusal.ShouldBe(EntryIntake.AlreadyRecorded);
    }

    [Fact]
    public async Task Correction_OfWhatTheRecordSays_IsTakenAndChangesNothing()
    {
        await using var world = await World.OpenAsync(Engine.Sqlite);
        var before = await world.ReadAsync(world.Woman);

        var report = await ImportAsync(world.Population, Correction("1/2026", world.Woman, "Lê Thị Hòa", "1992-03-08"));

        report.Source.Progress.Taken.ShouldBe(1);
        (await world.ReadAsync(world.Woman)).ShouldBe(before);
    }

    private static string Given(int number) => $"{"AĂÂEÊIOÔƠU"[number / 10]}{"ghklmnpstv"[number % 10]}";

    /// <summary>A man and a woman who could marry.</summary>
    private sealed class World(PopulationFixture population, PersonalNumber man, PersonalNumber woman)
        : IAsyncDisposable
    {
        public PopulationFixture Population => population;

        public PersonalNumber Man => man;

        public PersonalNumber Woman => woman;

        public static async Task<World> OpenAsync(Engine engine)
        {
            var population = await PopulationFixture.OpenAsync(engine);
            var man = (await population.RegisterAsync(CivilRegistry.ManDetails)).Value;
            return new(
                population,
                man.Number!.Value,
                (await population.RegisterAsync(CivilRegistry.WomanDetails)).Value.Number!.Value
            );
        }

        public async Task<PersonRecord> ReadAsync(PersonalNumber number) => (await population.ReadAsync(number)).Value;

        public async Task<QuarantinedRecord> WaitingAsync() =>
            (
                await population.Registry.RunAsync(
                    ReadQuarantined.Kind,
                    act => new ReadQuarantined().NextAsync(act, after: null, default)
                )
            )
                .Value
                .Record!;

        public Task<Outcome<PersonRecord>> ReleaseAsync(
            QuarantineKey key,
            params (string Path, string Text)[] mended
        ) =>
            population.Registry.RunAsync(
                ReleaseQuarantined.Kind,
                act =>
                    new ReleaseQuarantined(new(new())).RunAsync(
                        act,
                        key,
                        mended.ToDictionary(one => one.Path, one => one.Text),
                        default
                    )
            );

        public ValueTask DisposeAsync() => population.DisposeAsync();
    }
}
