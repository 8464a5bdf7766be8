using CanCuoc.Cards;
using CanCuoc.Law;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Enrolment;

/// <summary>Opens an application for a first card, from the record the registry holds.</summary>
public sealed class OpenApplication(ReadPerson readPerson)
{
    public static readonly ActKind Kind = new(
        nameof(OpenApplication),
        RegistrySystem.Cards,
        Permission.OpenApplication,
        "Tiếp nhận hồ sơ cấp thẻ",
        "Opening an application for a card"
    );

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

    public static readonly Refusal AlreadyOpen = new(
        "ENR-07",
        "Người này đang có một hồ sơ chưa giải quyết xong.",
        "This person has an application that is not finished yet."
    );

    public static readonly Refusal HasCard = new(
        "ENR-08",
        "Người này đã có thẻ còn hiệu lực; cấp đổi, cấp lại là thủ tục khác.",
        "This person has a valid card; change and re-issue are other procedures."
    );

    private const int CaptureAge = 6;
    private const string Sequence = "enrolment.application_id";

    public async Task<Outcome<Application>> RunAsync(Act act, PersonalNumber number, CancellationToken cancellation)
    {
        if ((await readPerson.RunAsync(act, number, cancellation)).IsRefused(out var refusal, out var person))
            return refusal;
        if (Check(person, act.Today) is { } wrong)
            return wrong.For("person");
        if (await IsBusyAsync(act, person.Id, cancellation))
            return AlreadyOpen.For("person");
        if (await CardTable.ActiveOfAsync(act, person.Id, cancellation) is not null)
            return HasCard.For("person");
        var row = new ApplicationRow
        {
            PersonId = person.Id,
            ApplicationId = (await act.Session.DrawAsync(Sequence, 1, cancellation))[0],
            State = ApplicationState.Opened,
            Office = act.Authority.Unit,
            Province = person.Details.PermanentResidence?.Unit?.Province.Code ?? "",
            OpenedBy = act.Authority.Actor,
            OpenedAt = act.Now,
            ActId = act.Id.Value,
        };
        act.Session.Rows.Add(row);
        act.Record(new ApplicationOpened(new(row.ApplicationId)) { Subject = person.Id, Row = row.Bytes });
        return await Applications.ShowAsync(act, row, cancellation);
    }

    private static Refusal? Check(PersonRecord person, DateOnly today)
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

    private static Task<bool> IsBusyAsync(Act act, PersonId person, CancellationToken cancellation) =>
        act
            .Session.Rows.Set<ApplicationRow>()
            .AnyAsync(row => row.PersonId == person && row.State < ApplicationState.Approved, cancellation);
}

/// <summary>An application was opened.</summary>
public sealed record ApplicationOpened(ApplicationId Application) : Fact;
