namespace CanCuoc.Program;

/// <summary>Nothing was lost, and nothing can be rewritten unseen.</summary>
internal static class ProofChapter
{
    public static async Task TellAsync(Story story, CancellationToken cancellation)
    {
        story.Narrator.Chapter("Đối chiếu và kiểm chứng", "Reconciled and verified");
        var report = await story.Registry.ReconcileAsync(Operator.Authority, cancellation);
        var cards = await story.Registry.ReconcileCardsAsync(Operator.Authority, cancellation);
        var ledger = await story.Registry.VerifyLedgerAsync([], cancellation);
        story.Result.RegistryAgrees = report.Agrees && cards.Agrees;
        story.Result.Ledger = new LedgerResult(ledger.Facts, ledger.Size, ledger.Verified);
        story.Narrator.Show(
            "Hồ sơ khớp với sổ? / records agree?",
            $"{report.Agrees}: {report.Versions:N0} bản ghi / records"
        );
        story.Narrator.Show("Thẻ khớp với hồ sơ? / cards agree?", $"{cards.Agrees}: {cards.Cards:N0} thẻ / cards");
        story.Narrator.Show(
            "Sổ nguyên vẹn? / ledger whole?",
            $"{ledger.Verified}: {ledger.Facts:N0} dữ kiện / facts, {ledger.Size:N0} mục / entries"
        );
    }
}
