using System.Text;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using static CanCuoc.Population.Tests.Qcvn109;

namespace CanCuoc.Population.Tests;

public sealed class QuarantineTests
{
    /// <summary>Who lives in what is Phường Ba Đình today, and has a number that is too short.</summary>
    private static readonly string Short = With(Number, "00109")
        .Replace("QueQuan>", "ThuongTru>", StringComparison.Ordinal);

    private static readonly Dictionary<string, string> Mended = new() { ["SoDinhDanh"] = Number };

    [Theory, BothEngines]
    public async Task Release_OfAMendedRecord_RegistersItWithFileAndLine(Engine engine)
    {
        await using var population = await QuarantinedAsync(engine, Short);
        var shown = (await NextAsync(population)).Value.Record!;

        var released = await ReleaseAsync(population, shown.Key, Mended);

        (shown.Reason!.Code, shown.Reason.About, shown.Values["SoDinhDanh"]).ShouldBe(
            (PersonalNumber.NotTwelveDigits.Code, "SoDinhDanh", "00109")
        );
        released.Value.Details.Name.Full.ShouldBe("Nguyễn Văn A");
        var person = (await population.ReadAsync(PersonalNumber.Parse(Number, null))).Value;
        person.Evidence.Reference.ShouldBe(shown.Reference);
        person.Evidence.Reference.ShouldEndWith(":3");
        (await NextAsync(population)).Value.Record.ShouldBeNull();
        (await ReasonsAsync(population)).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Release_StillWrong_IsRefusedAndWaitsOn(Engine engine)
    {
        await using var population = await QuarantinedAsync(engine, Short);
        var key = (await NextAsync(population)).Value.Record!.Key;
        await population.RegisterAsync(Invented.Man, PersonalNumber.Parse(Number, null));

        var again = await ReleaseAsync(population, key, []);
        var taken = await ReleaseAsync(population, key, Mended);
        var young = await ReleaseAsync(
            population,
            key,
            new() { ["SoDinhDanh"] = "", ["NgayThangNamSinh/NgayThangNam"] = "2999-01-01" }
        );
        var placeless = await ReleaseAsync(population, key, new() { ["SoDinhDanh"] = "" });

        (again.Refusal!.Code, again.Refusal.About).ShouldBe((PersonalNumber.NotTwelveDigits.Code, "SoDinhDanh"));
        (taken.Refusal!.Code, taken.Refusal.About).ShouldBe((RegisterPerson.NumberTaken.Code, "SoDinhDanh"));
        (young.Refusal!.Code, young.Refusal.About).ShouldBe((PersonRules.BornInFuture.Code, "NgayThangNamSinh"));
        (placeless.Refusal!.Code, placeless.Refusal.About).ShouldBe((NumberIssue.NoPlace.Code, "NoiDangKyKhaiSinh"));
        (await NextAsync(population)).Value.Record!.Key.ShouldBe(key);
        (await population.CountAsync()).Value.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Release_OfWhatIsReleasedAlready_IsRefused(Engine engine)
    {
        await using var population = await QuarantinedAsync(engine, Short);
        var key = (await NextAsync(population)).Value.Record!.Key;
        await ReleaseAsync(population, key, Mended);

        (await ReleaseAsync(population, key, Mended)).Refusal.ShouldBe(ReadQuarantined.NotWaiting);
        (await RemoveAsync(population, key, "trùng")).Refusal.ShouldBe(ReadQuarantined.NotWaiting);
        (await ReadAsync(population, key)).Refusal.ShouldBe(ReadQuarantined.NotWaiting);
        (await ReadAsync(population, default)).Refusal.ShouldBe(ReadQuarantined.NotWaiting);
    }

    [Theory, BothEngines]
    public async Task Release_ByTwoAtOnce_RegistersOne(Engine engine)
    {
        await using var population = await QuarantinedAsync(engine, Short);
        var key = (await NextAsync(population)).Value.Record!.Key;

        var both = await Task.WhenAll(
            Task.Run(() => ReleaseAsync(population, key, Mended)),
            Task.Run(() => ReleaseAsync(population, key, Mended))
        );

        both.Count(one => one.Refusal is null).ShouldBe(1);
        (await population.CountAsync()).Value.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Remove_NeedsAReason_AndAsksNobodyAgain(Engine engine)
    {
        await using var population = await QuarantinedAsync(engine, Short);
        var key = (await NextAsync(population)).Value.Record!.Key;

        (await RemoveAsync(population, key, " ")).Refusal.ShouldBe(RemoveQuarantined.NoReason.For("why"));
        (await RemoveAsync(population, key, "Bản ghi thử của đơn vị nhập liệu")).Refusal.ShouldBeNull();

        (await NextAsync(population)).Value.Record.ShouldBeNull();
        (await population.CountAsync()).Value.ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Next_OfAPost_IsOfItsCommuneAlone(Engine engine)
    {
        var elsewhere = Short.Replace(">00004<", ">26734<", StringComparison.Ordinal);
        await using var population = await QuarantinedAsync(engine, elsewhere, Short, "<CongDan/>");
        var here = Serving("00004");

        var mine = (await NextAsync(population, here)).Value.Record!;
        var others = (await NextAsync(population)).Value.Record!;

        (mine.Key.Ordinal, others.Key.Ordinal).ShouldBe((2, 1));
        (await NextAsync(population, here, mine.Key)).Value.Record.ShouldBeNull();
        (await ReleaseAsync(population, others.Key, Mended, here)).Refusal!.Code.ShouldBe(Acts.OutOfReach.Code);
        (await NextAsync(population, after: mine.Key)).Value.Record!.Key.Ordinal.ShouldBe(3);
    }

    [Fact]
    public async Task Read_BytesOfNoEncoding_AreShownLegiblyAndStayUnlessMended()
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);
        var file = Encoding.Latin1.GetBytes(
            Collection(
                Short
                    .Replace("<Ten>A<", "<Ten>\u0081\u0082<", StringComparison.Ordinal)
                    .Replace("Nguyễn", "", StringComparison.Ordinal)
                    .Replace("Văn", "", StringComparison.Ordinal)
            )
        );
        await ImportAsync(population, new MemoryStream(file), new(EthnicNumbering.Decision1019Of2008));

        var shown = (await NextAsync(population)).Value.Record!;
        var same = await ReleaseAsync(
            population,
            shown.Key,
            new() { ["SoDinhDanh"] = Number, ["HoVaTen/Ten"] = shown.Values["HoVaTen/Ten"] }
        );
        var mended = await ReleaseAsync(
            population,
            shown.Key,
            new()
            {
                ["SoDinhDanh"] = Number,
                ["HoVaTen/Ten"] = "Nguyễn Văn Ấn",
                ["ThuongTru/ChiTiet"] = "",
                ["Cha/HoVaTen/Ten"] = "",
            }
        );

        shown.Values["HoVaTen/Ten"].ShouldBe("\u0081\u0082");
        (shown.Reason!.Code, same.Refusal!.Code).ShouldBe((CollectedText.Unknown.Code, CollectedText.Unknown.Code));
        mended.Value.Details.Name.Full.ShouldBe("Nguyễn Văn Ấn");
    }

    [Fact]
    public void Key_Printed_IsRead()
    {
        QuarantineKey.Read($"{new QuarantineKey(7, 12)}").ShouldBe(new(7, 12));
        QuarantineKey.Read("7").ShouldBeNull();
        QuarantineKey.Read("7-x").ShouldBeNull();
        QuarantineKey.Read(null).ShouldBeNull();
    }

    private static Authority Serving(string unit) => TestRegistry.Everybody with { Unit = unit };

    private static async Task<PopulationFixture> QuarantinedAsync(Engine engine, params string[] people)
    {
        var population = await PopulationFixture.OpenAsync(engine);
        await ImportAsync(population, Collection(people));
        return population;
    }

    private static Task<Outcome<NextQuarantined>> NextAsync(
        PopulationFixture population,
        Authority? authority = null,
        QuarantineKey? after = null
    ) =>
        population.Registry.RunAsync(
            ReadQuarantined.Kind,
            act => new ReadQuarantined().NextAsync(act, after, default),
            authority
        );

    private static Task<Outcome<QuarantinedRecord>> ReadAsync(PopulationFixture population, QuarantineKey key) =>
        population.Registry.RunAsync(ReadQuarantined.Kind, act => new ReadQuarantined().RunAsync(act, key, default));

    private static Task<Outcome<PersonRecord>> ReleaseAsync(
        PopulationFixture population,
        QuarantineKey key,
        Dictionary<string, string> mended,
        Authority? authority = null
    ) =>
        population.Registry.RunAsync(
            ReleaseQuarantined.Kind,
            act => new ReleaseQuarantined(new(population.Register)).RunAsync(act, key, mended, default),
            authority
        );

    private static Task<Outcome<Done>> RemoveAsync(PopulationFixture population, QuarantineKey key, string why) =>
        population.Registry.RunAsync(
            RemoveQuarantined.Kind,
            act => new RemoveQuarantined().RunAsync(act, key, why, default)
        );
}
