using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using static CanCuoc.Population.Tests.Qcvn109;

namespace CanCuoc.Population.Tests;

/// <summary>Files that say otherwise than the registry: by rule where the law ranks the sources, else an officer is asked.</summary>
public sealed class ImportConflictTests
{
    private static readonly (string, string) OtherSpelling = ("<Ten>A<", "<Ten>Ạ<");
    private static readonly (string, string) OtherName = ("<Ten>A<", "<Ten>Khác<");
    private static readonly (string, string) OtherDay = ("1990-01-02", "1990-02-01");

    [Theory, BothEngines]
    public async Task Stronger_IsTakenByRule_WithItsFileAsSource(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var files = new Deliveries(population);
        await files.DeliverAsync(EvidenceRank.Statement);

        var progress = await files.DeliverAsync(EvidenceRank.CivilStatus, OtherSpelling, OtherDay);

        progress.ShouldBe(new(Records: 1, Differing: 1, IsEnded: true));
        var man = await files.ManAsync();
        (man.Details.Name.Full, man.Details.BirthDate).ShouldBe(
            ("Nguyễn Văn Ạ", PartialDate.Of(new DateOnly(1990, 2, 1)))
        );
        (man.Evidence.Rank, man.Evidence.Reference.EndsWith(":3", StringComparison.Ordinal)).ShouldBe(
            (EvidenceRank.CivilStatus, true)
        );
        (await files.TalliesAsync()).First().ShouldBe(new(ByRule: 2, Waiting: 0, Settled: 0));
        (await files.NextAsync()).ShouldBeNull();
    }

    /// <summary>What is only another data base's may be its own mistake.</summary>
    [Theory, BothEngines]
    public async Task StrongerThatIsNotTheRegister_IsAsked(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var files = new Deliveries(population);
        await files.DeliverAsync(EvidenceRank.Statement);
        var before = await files.ManAsync();

        var progress = await files.DeliverAsync(EvidenceRank.Paper, OtherDay);

        progress.Differing.ShouldBe(1);
        (await files.ManAsync()).ShouldBe(before);
        (await files.TalliesAsync()).First().ShouldBe(new(ByRule: 0, Waiting: 1, Settled: 0));
        var asked = (await files.NextAsync())!;
        (asked.Field.Code, asked.IsStronger).ShouldBe(("birth-date", true));
    }

    [Theory, BothEngines]
    public async Task Weaker_IsRememberedAndChangesNothing(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var files = new Deliveries(population);
        await files.DeliverAsync(EvidenceRank.CivilStatus);
        var before = await files.ManAsync();

        var first = await files.DeliverAsync(EvidenceRank.Statement, OtherDay);
        var again = await files.DeliverAsync(EvidenceRank.Statement, OtherDay);

        (first.Differing, again.Known, again.Differing).ShouldBe((1, 1, 0));
        (await files.ManAsync()).ShouldBe(before);
        (await files.TalliesAsync()).ShouldBe([new(0, 0, 0), new(ByRule: 1, 0, 0), new(0, 0, 0)]);
        (await files.NextAsync()).ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task EqualRanks_AreAsked_OnceForTheSameValueAndOnceForEachOther(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var files = new Deliveries(population);
        await files.DeliverAsync(EvidenceRank.Paper);

        await files.DeliverAsync(EvidenceRank.Paper, OtherDay);
        await files.DeliverAsync(EvidenceRank.Paper, OtherDay, ("Nguyễn<", "NGUYỄN<"));
        await files.DeliverAsync(EvidenceRank.Paper, ("1990-01-02", "1990-03-01"));

        var first = (await files.NextAsync())!;
        var second = (await files.NextAsync(first.Key))!;
        (first.Standing!.Value.Vietnamese, first.Offered.Value.Vietnamese).ShouldBe(("02/01/1990", "01/02/1990"));
        (first.StandingSource.Evidence.Rank, first.OfferedBy.Rank, first.IsStronger).ShouldBe(
            (EvidenceRank.Paper, EvidenceRank.Paper, false)
        );
        (first.Article.English, first.File).ShouldBe(("Luật 60/2014/QH13", "people.xml"));
        second.Offered.Value.Vietnamese.ShouldBe("01/03/1990");
        (await files.NextAsync(second.Key)).ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task AnotherName_IsNeverTakenByRule_ForItMayBeAnotherPerson(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var files = new Deliveries(population);
        await files.DeliverAsync(EvidenceRank.Statement);

        await files.DeliverAsync(EvidenceRank.CivilStatus, OtherName, ("<Ten>B<", "<Ten>C<"));
        var other = await files.DeliverAsync(EvidenceRank.CivilStatus, OtherName, OtherDay);

        (await files.ManAsync()).Details.Name.Full.ShouldBe("Nguyễn Văn A");
        var asked = (await files.NextAsync())!;
        (asked.Field.Code, asked.IsStronger).ShouldBe(("father", true));
        (await files.NextAsync(asked.Key))!.Field.Code.ShouldBe("name");
        other.ShouldBe(new(Records: 1, Quarantined: 1, IsEnded: true));
    }

    [Theory, BothEngines]
    public async Task WhatWasNotKnown_IsCompleted_AlsoInPartAndByTheWeakest(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var files = new Deliveries(population);
        await files.DeliverAsync(
            EvidenceRank.Paper,
            ("<NgayThangNam>1990-01-02</NgayThangNam>", "<Nam>1990</Nam>"),
            ("<Cha><HoVaTen><Ho>Nguyễn</Ho><Ten>B</Ten></HoVaTen></Cha>", "")
        );

        (await files.DeliverAsync(EvidenceRank.Statement)).Differing.ShouldBe(1);
        (await files.DeliverAsync(EvidenceRank.Paper)).Differing.ShouldBe(1);

        var man = (await files.ManAsync()).Details;
        (man.BirthDate, man.Father!.Name!.Value.Full).ShouldBe((PartialDate.Of(new DateOnly(1990, 1, 2)), "Nguyễn B"));
        (await files.NextAsync()).ShouldBeNull();
        (await files.TalliesAsync()).ShouldAllBe(tally => tally == new ConflictTally(0, 0, 0));
    }

    [Theory, BothEngines]
    public async Task WhatIsPast_Refuted_OrSealed_IsNotAskedAbout(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var files = new Deliveries(population);
        await files.DeliverAsync(EvidenceRank.Paper, OtherDay);
        var man = await files.ManAsync();
        var right = man.Details with { BirthDate = PartialDate.Of(new DateOnly(1990, 1, 2)) };
        man = (await population.CorrectAsync(man, right, PopulationFixture.Paper)).Value;
        var origin = Invented.Place("Thôn 9");
        man = (await population.AmendAsync(man, man.Details with { PlaceOfOrigin = origin }, new(2022, 1, 1))).Value;
        man = (
            await population.AmendAsync(
                man,
                man.Details with
                {
                    Father = new(null, PersonName.Parse("Lê Văn D", null)),
                    Sealed = SealedItems.Parents,
                },
                new(2020, 1, 1)
            )
        ).Value;

        var again = await files.DeliverAsync(EvidenceRank.Paper, OtherDay);
        var father = await files.DeliverAsync(EvidenceRank.CivilStatus, OtherDay, ("<Ten>B<", "<Ten>E<"));

        again.ShouldBe(new(Records: 1, Known: 1, IsEnded: true));
        father.Differing.ShouldBe(1);
        (await files.ManAsync()).Details.ShouldBe(
            man.Details with
            {
                BirthDate = PartialDate.Of(new DateOnly(1990, 2, 1)),
            }
        );
        (await files.NextAsync()).ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Stronger_AboutWhatWaits_DecidesIt(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var files = new Deliveries(population);
        await files.DeliverAsync(EvidenceRank.Paper);
        await files.DeliverAsync(EvidenceRank.Paper, OtherDay);
        await files.DeliverAsync(EvidenceRank.Paper, ("1990-01-02", "1990-03-01"));

        await files.DeliverAsync(EvidenceRank.CivilStatus, OtherDay);

        (await files.ManAsync()).Details.BirthDate.ShouldBe(PartialDate.Of(new DateOnly(1990, 2, 1)));
        (await files.NextAsync()).ShouldBeNull();
        (await files.TalliesAsync()).ShouldBe([new(1, 0, 0), new(1, 0, 0), new(0, 0, 0), new(0, 0, 0)]);
    }

    [Theory, BothEngines]
    public async Task LinkedRelative_IsTheSameByTheNameOfItsRecord_AndNeverCutByRule(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var files = new Deliveries(population);
        var father = (
            await population.RegisterAsync(
                Invented.Named("Nguyễn B") with
                {
                    BirthDate = PartialDate.Of(new DateOnly(1960, 1, 1)),
                }
            )
        ).Value;
        await files.DeliverAsync(EvidenceRank.Statement);
        var man = await files.ManAsync();
        await population.CorrectAsync(man, man.Details with { Father = new(father.Id, null) }, PopulationFixture.Paper);

        var same = await files.DeliverAsync(EvidenceRank.CivilStatus);
        var other = await files.DeliverAsync(EvidenceRank.CivilStatus, ("<Ten>B<", "<Ten>C<"));

        (same.Known, other.Differing).ShouldBe((1, 1));
        (await files.ManAsync()).Details.Father.ShouldBe(new Relative(father.Id, null));
        (await files.NextAsync())!.Field.Code.ShouldBe("father");
        (await population.Registry.TrailAsync(father.Id)).ShouldContain(line => line.Kind == nameof(ImportPersons));
    }

    [Theory, BothEngines]
    public async Task WhatAnotherRuleForbids_IsAskedInstead(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var files = new Deliveries(population);
        var father = (
            await population.RegisterAsync(
                Invented.Named("Nguyễn B") with
                {
                    BirthDate = PartialDate.Of(new DateOnly(1990, 1, 15)),
                }
            )
        ).Value;
        await files.DeliverAsync(
            EvidenceRank.Statement,
            OtherDay,
            ("<Cha><HoVaTen><Ho>Nguyễn</Ho><Ten>B</Ten></HoVaTen></Cha>", "")
        );
        var man = await files.ManAsync();
        await population.CorrectAsync(man, man.Details with { Father = new(father.Id, null) }, PopulationFixture.Paper);

        await files.DeliverAsync(EvidenceRank.CivilStatus);

        (await files.NextAsync())!.Offered.Value.Vietnamese.ShouldBe("02/01/1990");
        (await files.ManAsync()).Details.BirthDate.ShouldBe(PartialDate.Of(new DateOnly(1990, 2, 1)));
    }

    [Theory, BothEngines]
    public async Task TwiceInAFile_TheSecondIsComparedWithTheFirst(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);

        var report = await ImportAsync(population, Collection(Good, Good, With("1990-01-02", "1990-02-01")));

        report.Value.Source.Progress.ShouldBe(new(Records: 3, Taken: 1, Known: 1, Differing: 1, IsEnded: true));
        (await new Deliveries(population).NextAsync())!.Offered.Value.Vietnamese.ShouldBe("01/02/1990");
    }

    [Theory, BothEngines]
    public async Task MergedRecord_IsComparedWithTheOneThatStandsForIt(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var files = new Deliveries(population);
        await files.DeliverAsync(EvidenceRank.Paper);
        var man = await files.ManAsync();
        var kept = (await population.RegisterAsync(man.Details with { BirthRegistration = Invented.Place("") })).Value;
        await population.Registry.RunAsync(
            MergePersons.Kind,
            act => new MergePersons().RunAsync(act, man, kept, PopulationFixture.Paper, default)
        );

        (await files.DeliverAsync(EvidenceRank.Paper)).Known.ShouldBe(1);
        (await files.DeliverAsync(EvidenceRank.Paper, OtherDay)).Differing.ShouldBe(1);

        (await files.NextAsync())!.Person.Id.ShouldBe(kept.Id);
    }

    [Fact]
    public async Task Nationality_LeftOut_SaysNothing()
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);
        var files = new Deliveries(population);
        await files.DeliverAsync(EvidenceRank.Paper, ("</CongDan>", "<QuocTich>JP</QuocTich></CongDan>"));

        (await files.DeliverAsync(EvidenceRank.Paper)).Known.ShouldBe(1);
        (
            await files.DeliverAsync(EvidenceRank.Paper, ("</CongDan>", "<QuocTich>VN</QuocTich></CongDan>"))
        ).Differing.ShouldBe(1);
    }

    [Fact]
    public async Task File_BegunAsOfAnotherSource_IsRefused()
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);
        await ImportAsync(population, Collection(Good));

        var again = await ImportAsync(
            population,
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Collection(Good))),
            new(EthnicNumbering.Decision1019Of2008, Evidence: EvidenceRank.CivilStatus)
        );

        again.Refusal.ShouldBe(ImportPersons.OtherEvidence);
    }
}
