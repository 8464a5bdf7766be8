using CanCuoc.Biometrics;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment.Tests;

/// <summary>What examiners do, each step a line; known pairs come only where a test asks for them.</summary>
internal static class Examining
{
    public const string Why = "Hai vân tay có chín chi tiết khớp nhau.";

    public static readonly FingerLikeness[] Alike = [new(BodyPart.RightThumb, 42.5), new(BodyPart.LeftIndex, 8)];

    public static Authority First { get; } = Only("first");

    public static Authority Second { get; } = Only("second");

    public static Authority Third { get; } = Only("third");

    /// <summary>An examiner who may do nothing else.</summary>
    public static Authority Only(string name, string unit = "") =>
        CardOffice.Officer(name, unit) with
        {
            Permissions = [Permission.ExamineDoubt],
        };

    extension(CardOffice office)
    {
        /// <summary>An application that is like somebody's captured before, in face and two fingers.</summary>
        public async Task<(Application Application, PersonRecord Other)> AlikeAsync()
        {
            var other = await office.CapturedAsync();
            return (await office.DoubtAsync(other.Person), (await office.ReadAsync(other.Id)).Value.Person);
        }

        /// <summary>An application with doubts by face and finger about each of these people.</summary>
        public async Task<Application> DoubtAsync(params IEnumerable<PersonId> others)
        {
            var captured = await office.CapturedAsync();
            var alike = others.Select(other => new DoubtCandidate(other, IsAlikeInWords: false, 51, Alike));
            return (await office.ScreenAsync(captured.Seen, [.. alike])).Value;
        }

        public async Task<Application> CapturedAsync()
        {
            var opened = (await office.OpenAsync(await office.PersonAsync())).Value;
            var attached = (await office.AttachAsync(opened.Seen, Pictures.All)).Value;
            return (await office.CompleteAsync(attached.Seen)).Value;
        }

        /// <summary>Asks for the next case.</summary>
        /// <param name="chance">What falls; 1 is never a known pair's turn.</param>
        public Task<Outcome<TakenCase>> TakeAsync(Authority examiner, int chance = 1) =>
            office.Registry.RunAsync(
                TakeCase.Kind,
                act => new TakeCase(below => Math.Min(chance, below - 1)).RunAsync(act, default),
                examiner
            );

        /// <summary>The next case; there has to be one.</summary>
        public async Task<CaseId> TakenAsync(Authority examiner, int chance = 1) =>
            (await office.TakeAsync(examiner, chance)).Value.Case.ShouldNotBeNull();

        public Task<Outcome<CaseFile>> ReadCaseAsync(CaseId id, Authority examiner) =>
            office.Registry.RunAsync(
                ReadCase.Kind,
                act => new ReadCase(office.Captures).RunAsync(act, id, default),
                examiner
            );

        public Task<Outcome<Done>> GiveAsync(CaseId id, Authority examiner, Opinion opinion, string reason = Why) =>
            office.Registry.RunAsync(
                GiveOpinion.Kind,
                act => new GiveOpinion().RunAsync(act, id, opinion, reason, default),
                examiner
            );

        /// <summary>Takes the next case and says what it is.</summary>
        public async Task<CaseId> JudgeAsync(Authority examiner, Opinion opinion)
        {
            var id = await office.TakenAsync(examiner);
            (await office.GiveAsync(id, examiner, opinion)).Refusal.ShouldBeNull();
            return id;
        }

        public async Task<ApplicationState> StateAsync(Application application) =>
            (await office.ReadAsync(application.Id)).Value.Application.State;
    }
}
