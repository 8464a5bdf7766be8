using CanCuoc.Ledger;
using CanCuoc.Programme;

namespace CanCuoc.Program;

/// <summary>Both systems are closed; every gate is judged; both open in one act.</summary>
internal static class JointStartChapter
{
    private static readonly Reason Why = new(Purpose.Operation, "Quyết định 1368/QĐ-TTg ngày 03/9/2020");

    public static async Task TellAsync(Story story, CancellationToken cancellation)
    {
        var narrator = story.Narrator;
        narrator.Chapter("Khai trương đồng thời hai hệ thống", "Both systems open together");
        narrator.Say(
            "Chưa kiểm tra điều kiện thì chưa khai trương được:",
            "Before the gates are judged nobody can open them:"
        );
        await story.ForbiddenAsync(
            Cast.Board,
            OpenTogether.Kind,
            Why,
            act => story.Do.OpenTogether.RunAsync(act, cancellation),
            cancellation
        );
        Story.Must(
            await story.Do.JudgeReadiness.RunAsync(
                await story.SeatAsync(Cast.Board, cancellation),
                Why,
                gate => narrator.Show($"{(gate.IsMet ? "✓" : "✗")} {gate.Title.Vietnamese}", $"{gate.Reason}"),
                cancellation
            )
        );
        await story.ActAsync(
            Cast.Board,
            OpenTogether.Kind,
            Why,
            act => story.Do.OpenTogether.RunAsync(act, cancellation),
            cancellation
        );
        narrator.Done(
            "Cơ sở dữ liệu dân cư và hệ thống căn cước vận hành từ cùng một thời điểm.",
            "The population registry and the card system run from the same moment."
        );
    }
}
