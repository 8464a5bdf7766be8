using CanCuoc.Chip;

namespace CanCuoc.PrintedDocs;

/// <summary>docs/chip-mechanisms.md: what the software chip and the reading side do, and which published numbers hold them to it.</summary>
internal sealed class ChipMechanismsPage() : Page("chip-mechanisms.md")
{
    public override IEnumerable<string> Faults => [];

    protected override string Text =>
        "# What chip and terminal can do\n\n"
        + "Every combination that the tables in `src/Chip` allow. A row without a vector is witnessed by our two sides "
        + "talking to each other. The tests are in `tests/Chip.Tests`. Printed from the code by `just print`.\n\n"
        + Mechanism.ToMarkdown();
}
