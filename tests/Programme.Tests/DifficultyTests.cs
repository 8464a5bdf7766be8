using System.Reflection;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Programme.Tests;

public sealed class DifficultyTests
{
    private static readonly string[] Unfit = ["", " \n", "Mất\0mạng", "nửa chữ \uD83D", new('a', 1001)];

    [Theory, BothEngines]
    public async Task Raise_ADifficulty_StandsOnTheBoardUntilItIsAnswered(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine);
        var everywhere = (await board.RaiseAsync("", "Thiếu phôi thẻ.")).Value;
        var local = (await board.RaiseAsync("01", " Đường truyền\nchậm. ")).Value;
        local.Text.ShouldBe("Đường truyền\nchậm.");
        (await board.ReadAsync()).Difficulties.ShouldBe([local, everywhere]);
        board.Registry.Clock.Advance(TimeSpan.FromDays(1));

        var answered = (await board.AnswerAsync(local.Id, "Đã thay đường truyền.")).Value;

        answered.ShouldBe(
            local with
            {
                Version = 2,
                Answer = "Đã thay đường truyền.",
                AnsweredAt = board.Registry.Clock.GetUtcNow(),
            }
        );
        (await board.ReadAsync()).Difficulties.ShouldBe([everywhere, answered]);
    }

    [Theory, BothEngines]
    public async Task Raise_WhatCannotBeKeptOrPlaced_IsRefused(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine);
        foreach (var text in Unfit)
            (await board.RaiseAsync("01", text)).Refusal.ShouldBe(RaiseDifficulty.TextUnfit.For("text"));
        // 26 was Vĩnh Phúc until June 2025; 00004 is a commune.
        foreach (var province in (string[])["26", "00004", "x"])
            (await board.RaiseAsync(province, "Mất mạng.")).Refusal.ShouldBe(
                RaiseDifficulty.NoSuchProvince.For("province")
            );

        (await board.RaiseAsync("01", new('a', 1000))).Refusal.ShouldBeNull();
        (await board.ReadAsync()).Difficulties.Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Answer_WhatIsNotOpenOrUnfit_IsRefused(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine);
        var raised = (await board.RaiseAsync("", "Mất mạng.")).Value;
        foreach (var answer in Unfit)
            (await board.AnswerAsync(raised.Id, answer)).Refusal.ShouldBe(RaiseDifficulty.TextUnfit.For("answer"));
        (await board.AnswerAsync(new(4711), "Đã xong.")).Refusal!.Code.ShouldBe(AnswerDifficulty.NotOpen.Code);
        (await board.AnswerAsync(raised.Id, "Đã xong.")).Refusal.ShouldBeNull();

        (await board.AnswerAsync(raised.Id, "Lần nữa.")).Refusal!.Code.ShouldBe(AnswerDifficulty.NotOpen.Code);
    }

    [Theory, BothEngines]
    public async Task Answer_ByTwoAtOnce_IsDoneOnce(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine);
        var raised = (await board.RaiseAsync("", "Mất mạng.")).Value;

        var done = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(turn => board.AnswerAsync(raised.Id, $"Trả lời {turn}."))
        );

        var answer = done.Single(outcome => outcome.Refusal is null).Value;
        done.Select(outcome => outcome.Refusal?.Code)
            .ShouldBeSubsetOf([null, AnswerDifficulty.NotOpen.Code, Acts.ChangedMeanwhile.Code]);
        (await board.ReadAsync()).Difficulties.ShouldBe([answer]);
    }

    [Fact]
    public void Refusals_OfProgramme_AreThoseTestedHere() =>
        typeof(OpenTogether)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Refusal))
            .Select(field => ((Refusal)field.GetValue(null)!).Code)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["PRG-01", "PRG-02", "PRG-03", "PRG-04", "PRG-05", "PRG-06", "PRG-07"]);
}
