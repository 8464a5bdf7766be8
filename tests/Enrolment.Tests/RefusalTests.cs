using System.Reflection;
using CanCuoc.Biometrics;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment.Tests;

public sealed class RefusalTests
{
    /// <summary>For each refusal of the module a situation that meets it.</summary>
    private static readonly Dictionary<Refusal, Func<CardOffice, Task<Refusal?>>> Situations = new()
    {
        [ApplicationFlow.NotNow] = async office =>
            (await office.ScreenAsync((await office.AtAsync(ApplicationState.Opened)).Seen)).Refusal,
        [Applications.NotFound] = async office => (await office.ReadAsync(new(4711))).Refusal,
        [Applicant.NotLiving] = office => OpenForAsync(office, CardOffice.Woman with { DiedOn = PartialDate.Of(2020) }),
        [Applicant.NotCitizen] = office =>
            OpenForAsync(office, CardOffice.Woman with { Nationality = Country.Parse("JP", null) }),
        [Applicant.NoNumber] = async office =>
        {
            var person = await office.PersonAsync();
            // As somebody is whom the import brought without one.
            await office.ExecuteAsync(
                $"UPDATE population.person SET number = NULL WHERE person_id = {person.Id.Value}"
            );
            return (await office.OpenAsync(person)).Refusal;
        },
        [Applicant.TooYoungForCapture] = office =>
            OpenForAsync(office, CardOffice.Woman with { BirthDate = PartialDate.Of(2021) }),
        [OpenApplication.AlreadyOpen] = async office =>
        {
            var person = await office.PersonAsync();
            (await office.OpenAsync(person)).Refusal.ShouldBeNull();
            return (await office.OpenAsync(person, CardOffice.Approver)).Refusal;
        },
        [OpenApplication.HasCard] = async office =>
        {
            var person = await office.PersonAsync();
            await office.ExecuteAsync(
                $"""
                INSERT INTO cards.card (person_id, card_id, order_id, state, province, person_version, document_number,
                    issued_on, wrapped_key, chip, act_id, version)
                VALUES ({person.Id.Value}, 1, 1, 2, '01', 1, '000000001', 20250101, '', '', 1, 1)
                """
            );
            return (await office.OpenAsync(person)).Refusal;
        },
        [CompleteCapture.PortraitMissing] = office => CompleteAsync(office, Enum.GetValues<BodyPart>()[1..], []),
        [CompleteCapture.PrintsMissing] = office => CompleteAsync(office, Enum.GetValues<BodyPart>()[..^1], []),
        [CompleteCapture.FingerTaken] = office =>
            CompleteAsync(office, Enum.GetValues<BodyPart>(), [BodyPart.LeftLittle]),
        [AttachCapture.ReasonMissing] = async office =>
        {
            var opened = await office.AtAsync(ApplicationState.Opened);
            return (await office.AttachAsync(opened.Seen, [PortraitExceptionTests.Dark])).Refusal;
        },
        [CompleteCapture.SlapDiffers] = async office =>
        {
            var opened = await office.AtAsync(ApplicationState.Opened);
            var attached = (await office.AttachAsync(opened.Seen, [Pictures.Of(BodyPart.Face)])).Value;
            var compared = (await office.CompareAsync(attached.Seen, [Flat.Unreadable])).Value;
            return (await office.CompleteAsync(compared.Application.Seen, Enum.GetValues<BodyPart>()[1..])).Refusal;
        },
        [ResolveDoubt.RemarkMissing] = async office =>
            (await office.ResolveAsync((await office.AtAsync(ApplicationState.Doubtful)).Seen, " \n")).Refusal,
        [ApproveApplication.SameOfficer] = async office =>
            (
                await office.ApproveAsync((await office.AtAsync(ApplicationState.Cleared)).Seen, CardOffice.Opener)
            ).Refusal,
        [Cases.NotFound] = async office => (await office.ReadCaseAsync(new(4711), Examining.First)).Refusal,
        [Cases.Closed] = async office =>
        {
            var (application, _) = await office.AlikeAsync();
            var id = await office.TakenAsync(Examining.First);
            (await office.RejectAsync(application.Seen)).Refusal.ShouldBeNull();
            return (await office.ReadCaseAsync(id, Examining.First)).Refusal;
        },
        [Cases.NotTaken] = async office =>
        {
            await office.AlikeAsync();
            return (
                await office.GiveAsync(await office.TakenAsync(Examining.First), Examining.Third, Opinion.SamePerson)
            ).Refusal;
        },
        [Cases.AlreadyGiven] = async office =>
        {
            await office.AlikeAsync();
            var id = await office.JudgeAsync(Examining.Only("once"), Opinion.SamePerson);
            return (await office.GiveAsync(id, Examining.Only("once"), Opinion.DifferentPersons)).Refusal;
        },
        [GiveOpinion.OpinionMissing] = async office =>
            (await office.GiveAsync(new(4711), Examining.First, Opinion.None)).Refusal,
        [GiveOpinion.CapturedIt] = async office =>
        {
            await office.AlikeAsync();
            var id = await office.TakenAsync(Examining.Only("beside"));
            return (await office.GiveAsync(id, CardOffice.Capturer, Opinion.SamePerson)).Refusal;
        },
        [AddKnownPair.PartsDiffer] = async office =>
            (await office.AddPairAsync(Measuring.Pair(isSame: true) with { Face = null })).Refusal,
        [SetKnownPairRate.OutOfRange] = async office => (await office.SetRateAsync(-1)).Refusal,
        [ApproveApplication.Examiner] = async office =>
        {
            var application = await office.DoubtAsync((await office.CapturedAsync()).Person);
            foreach (var examiner in (string[])["a", "b"])
            {
                // Older cases of this office may come first.
                while (await office.StateAsync(application) == ApplicationState.Doubtful)
                {
                    if ((await office.TakeAsync(Examining.Only(examiner))).Value.Case is not { } id)
                        break;
                    await office.GiveAsync(id, Examining.Only(examiner), Opinion.DifferentPersons);
                }
            }
            var cleared = (await office.ReadAsync(application.Id)).Value.Application;
            return (await office.ApproveAsync(cleared.Seen, CardOffice.Officer("b"))).Refusal;
        },
        [ResolveDoubt.AwaitsExaminers] = async office =>
            (await office.ResolveAsync((await office.AlikeAsync()).Application.Seen)).Refusal,
    };

    [Theory, BothEngines]
    public async Task Refusals_OfEnrolment_AreEachReached(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        foreach (var (refusal, meet) in Situations)
            ((await meet(office))?.Code).ShouldBe(refusal.Code);
    }

    [Fact]
    public void Refusals_OfEnrolment_EachHaveASituationAndACodeOfTheirOwn()
    {
        Refusal[] declared =
        [
            .. typeof(ApplicationFlow)
                .Assembly.GetTypes()
                .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(field => field.FieldType == typeof(Refusal))
                .Select(field => (Refusal)field.GetValue(null)!),
        ];

        Situations.Keys.ShouldBe(declared, ignoreOrder: true);
        declared.Select(refusal => refusal.Code).ShouldBeUnique();
        declared.ShouldAllBe(refusal => refusal.Code.StartsWith("ENR-", StringComparison.Ordinal));
    }

    private static async Task<Refusal?> OpenForAsync(CardOffice office, PersonDetails details) =>
        (await office.OpenAsync(await office.PersonAsync(details))).Refusal;

    private static async Task<Refusal?> CompleteAsync(CardOffice office, BodyPart[] parts, BodyPart[] missing)
    {
        var opened = await office.AtAsync(ApplicationState.Opened);
        var attached = await office.AttachAsync(opened.Seen, [.. parts.Select(part => Pictures.Of(part))]);
        return (await office.CompleteAsync(attached.Value.Seen, missing)).Refusal;
    }
}
