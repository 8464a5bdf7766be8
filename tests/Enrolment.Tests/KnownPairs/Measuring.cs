using CanCuoc.Biometrics;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment.Tests;

/// <summary>Known pairs, and who may know of them.</summary>
internal static class Measuring
{
    /// <summary>What falls when a known pair's turn comes.</summary>
    public const int PairsTurn = 0;

    public static Authority Head { get; } =
        CardOffice.Officer("head") with
        {
            Permissions = [Permission.MeasureExaminers],
        };

    public static InventedPair Pair(bool isSame) =>
        new(
            [
                Pictures.Of(BodyPart.Face, 7).Image,
                Pictures.Of(BodyPart.RightThumb).Image,
                Pictures.Of(BodyPart.LeftIndex).Image,
            ],
            [
                Pictures.Of(BodyPart.Face, 8).Image,
                Pictures.Of(BodyPart.RightThumb).Image,
                Pictures.Of(BodyPart.LeftIndex).Image,
            ],
            isSame,
            51,
            Examining.Alike
        );

    extension(CardOffice office)
    {
        public Task<Outcome<CaseId>> AddPairAsync(InventedPair pair) =>
            office.Registry.RunAsync(
                AddKnownPair.Kind,
                act => new AddKnownPair(office.Captures).RunAsync(act, pair, default)
            );

        public Task<Outcome<Done>> SetRateAsync(int oneIn) =>
            office.Registry.RunAsync(SetKnownPairRate.Kind, act => new SetKnownPairRate().RunAsync(act, oneIn), Head);

        public Task<Outcome<ExaminerMeasures>> MeasuresAsync(Authority? who = null) =>
            office.Registry.RunAsync(
                ReadExaminerMeasures.Kind,
                act => new ReadExaminerMeasures().RunAsync(act, default),
                who ?? Head
            );
    }
}
