using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>A flat finger beside the rolled prints.</summary>
/// <param name="Shown">Which finger it is, where that is known.</param>
/// <param name="Points">How alike it is to the rolled print of the finger it is given for; null where there is none.</param>
public sealed record CheckedFinger(FlatFinger Flat, FlatFinding Finding, BodyPart? Shown, double? Points);

/// <summary>A slap beside the rolled prints of the same person.</summary>
public sealed record CheckedSlap(Slap Slap, IReadOnlyList<CheckedFinger> Fingers)
{
    public static readonly Refusal HandsExchanged = new(
        "BIO-22",
        "So với vân tay đã lấy, đây là các ngón của tay kia; hãy đặt đúng tay.",
        "By the prints that were taken these are the fingers of the other hand; lay down the right one."
    );

    public static readonly Refusal FingersExchanged = new(
        "BIO-23",
        "So với vân tay đã lấy, có ngón là ngón khác của cùng người; hãy kiểm tra tên ngón của vân tay đã lấy.",
        "By the prints that were taken a finger is another one of the same person; check the names of the prints taken."
    );

    public static readonly Refusal OtherPerson = new(
        "BIO-24",
        "Có ngón rõ nét mà không khớp với vân tay nào đã lấy: có thể của người khác; hãy lấy lại vân tay và ảnh bàn tay.",
        "A clear finger agrees with none of the prints taken: it may be another person's; take print and slap again."
    );

    public static readonly Refusal NoneAgrees = new(
        "BIO-25",
        "Không ngón nào đủ rõ để khớp với vân tay đã lấy; hãy lấy lại theo hướng dẫn ở từng ngón.",
        "No finger is clear enough to agree with the prints taken; take it again by the advice at each finger."
    );

    /// <summary>Why the slap is not taken; null when it is. One unclear finger beside others that agree is of the same hand.</summary>
    public Refusal? Problem
    {
        get
        {
            var exchanged = Fingers.Where(finger => finger.Finding == FlatFinding.Exchanged).ToArray();
            if (exchanged.Length > 0)
                return exchanged.All(IsOfTheOtherHand) ? HandsExchanged : FingersExchanged;
            if (Fingers.Any(finger => finger.Finding == FlatFinding.Differs))
                return OtherPerson;
            return Fingers.All(finger => finger.Finding == FlatFinding.Unclear) ? NoneAgrees : null;
        }
    }

    /// <summary>What is kept of it: prints of fingers that were not rolled.</summary>
    public IEnumerable<Capture> Delivered =>
        Problem is null
            ? Fingers.Where(finger => finger.Finding == FlatFinding.Alone).Select(finger => finger.Flat.Print!)
            : [];

    private static bool IsOfTheOtherHand(CheckedFinger finger) =>
        IsOfRightHand(finger.Flat.Part) != IsOfRightHand(finger.Shown!.Value);

    private static bool IsOfRightHand(BodyPart finger) => finger is >= BodyPart.RightThumb and <= BodyPart.RightLittle;
}
