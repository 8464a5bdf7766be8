using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Biometrics.Tests;

public sealed class SlapCheckTests
{
    private static readonly BodyPart[] Rolled =
    [
        BodyPart.RightIndex,
        BodyPart.RightMiddle,
        BodyPart.RightRing,
        BodyPart.LeftIndex,
        BodyPart.LeftMiddle,
        BodyPart.LeftRing,
    ];

    private static readonly SlapGate Gate = new(new CaptureGate(new Algorithms(new PrintAlgorithm())));

    [Theory, BothEngines]
    public async Task Run_OfTheSamePerson_AgreesAndDeliversWhatWasNotRolled(Engine engine)
    {
        var slap = await CheckAsync(engine, finger => LaidHands.Rolled(finger));

        slap.Problem.ShouldBeNull();
        Findings(slap).ShouldBe([FlatFinding.Agrees, FlatFinding.Agrees, FlatFinding.Agrees, FlatFinding.Alone]);
        slap.Fingers.Take(3).ShouldAllBe(finger => finger.Points >= FlatFindings.Same);
        slap.Delivered.Select(print => print.Part).ShouldBe([BodyPart.RightLittle]);
    }

    [Fact]
    public async Task Run_WhereTheHandsWereExchanged_SaysSo()
    {
        var slap = await CheckAsync(
            Engine.Sqlite,
            finger => LaidHands.Rolled(finger <= BodyPart.RightLittle ? finger + 5 : finger - 5)
        );

        slap.Problem.ShouldBe(CheckedSlap.HandsExchanged);
        slap.Fingers[0].Shown.ShouldBe(BodyPart.LeftIndex);
        slap.Delivered.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_WhereTwoFingersWereExchanged_NamesThem()
    {
        var slap = await CheckAsync(
            Engine.Sqlite,
            finger =>
                LaidHands.Rolled(
                    finger switch
                    {
                        BodyPart.RightIndex => BodyPart.RightMiddle,
                        BodyPart.RightMiddle => BodyPart.RightIndex,
                        _ => finger,
                    }
                )
        );

        slap.Problem.ShouldBe(CheckedSlap.FingersExchanged);
        slap.Fingers.Take(2).Select(finger => finger.Shown).ShouldBe([BodyPart.RightMiddle, BodyPart.RightIndex]);
        Findings(slap)[2].ShouldBe(FlatFinding.Agrees);
    }

    [Fact]
    public async Task Run_WhereOneRolledPrintIsAnotherPersons_SaysSo()
    {
        var slap = await CheckAsync(
            Engine.Sqlite,
            finger => finger == BodyPart.RightRing ? InventedBody.Print(52, finger, day: 1) : LaidHands.Rolled(finger)
        );

        slap.Problem.ShouldBe(CheckedSlap.OtherPerson);
        Findings(slap).ShouldBe([FlatFinding.Agrees, FlatFinding.Agrees, FlatFinding.Differs, FlatFinding.Alone]);
    }

    [Fact]
    public void Problem_OfOneUnclearFingerBesideOthers_IsNoneAndOfUnclearOnesAlone_IsThatNoneAgrees()
    {
        var unclear = Found(FlatFinding.Unclear);

        new CheckedSlap(Slap.TwoThumbs, [unclear, Found(FlatFinding.Agrees)]).Problem.ShouldBeNull();
        new CheckedSlap(Slap.TwoThumbs, [unclear, unclear]).Problem.ShouldBe(CheckedSlap.NoneAgrees);
    }

    private static CheckedFinger Found(FlatFinding finding) =>
        new(new FlatFinger(BodyPart.LeftThumb, ReadOnlyMemory<byte>.Empty, 30, [], Print: null), finding, null, null);

    private static IReadOnlyList<FlatFinding> Findings(CheckedSlap slap) =>
        [.. slap.Fingers.Select(finger => finger.Finding)];

    // The right hand's slap beside six prints that were kept.
    private static async Task<CheckedSlap> CheckAsync(Engine engine, Func<BodyPart, byte[]> print)
    {
        await using var desk = await SearchDesk.OpenAsync(engine);
        var captures = Rolled.Select(finger => desk.Read(finger, print(finger)).Value);
        (await desk.CaptureAsync(1, [.. captures])).Refusal.ShouldBeNull();
        var slap = Gate.Read(Slap.RightFour, LaidHands.Laid(Slap.RightFour), []).Value;
        await using var session = await desk.Registry.Store.ReadAsync(default);
        return (await new SlapCheck(desk.Templates).RunAsync(session, new(1), Rolled, [slap], default)).Value.Single();
    }
}
