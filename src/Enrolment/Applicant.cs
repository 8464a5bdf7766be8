using CanCuoc.Law;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>Who can be given a card: asked when the application is opened, and again when it is approved. Pure.</summary>
internal static class Applicant
{
    public static readonly Refusal NotLiving = new(
        "ENR-03",
        "Người này đã chết hoặc bị tuyên bố mất tích.",
        "This person is dead or declared missing."
    );

    public static readonly Refusal NotCitizen = new(
        "ENR-04",
        "Thẻ chỉ cấp cho công dân Việt Nam.",
        "The card is for citizens of Việt Nam only.",
        "Luật 26/2023/QH15 art. 19"
    );

    public static readonly Refusal NoNumber = new(
        "ENR-05",
        "Người này chưa có số định danh cá nhân; hãy cấp số trước.",
        "This person has no personal number yet; have one issued first.",
        "Luật 26/2023/QH15 art. 18"
    );

    public static readonly Refusal TooYoungForCapture = new(
        "ENR-06",
        "Người dưới 6 tuổi không thu nhận sinh trắc học; thủ tục qua người đại diện chưa được hỗ trợ.",
        "Under six no biometrics are taken; the procedure through a representative is not offered yet.",
        "Luật 26/2023/QH15 art. 23"
    );

    private const int CaptureAge = 6;

    public static Refusal? Check(PersonRecord person, DateOnly today)
    {
        if (person.Details.DiedOn is not null || person.Details.MissingSince is not null)
            return NotLiving;
        if (person.Details.Nationality != Country.VietNam)
            return NotCitizen;
        if (person.Number is null)
            return NoNumber;
        if (CardEntitlement.Of(person.Details.BirthDate, today).IsRefused(out var refusal, out _))
            return refusal;
        return Age.On(today, person.Details.BirthDate) < CaptureAge ? TooYoungForCapture : null;
    }
}
