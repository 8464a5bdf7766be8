using System.Text;
using CanCuoc.Cards;
using CanCuoc.Enrolment;

namespace CanCuoc.PrintedDocs;

/// <summary>docs/process.md: from the application to the card in the hand, as the tables that the program obeys.</summary>
internal sealed class ProcessPage() : Page("process.md")
{
    public override IEnumerable<string> Faults => [];

    protected override string Text
    {
        get
        {
            var page = new StringBuilder();
            page.Append("# The process of a card\n\n");
            page.Append(
                "What may be done in which state, and where it leads: the tables that the program itself obeys. "
            );
            page.Append("What stands in no row is refused. Printed from the code by `just print`.\n\n");
            page.Append("## The application\n\n").Append(ApplicationFlow.ToMarkdown());
            page.Append("\nApproval places the card order in the same act.\n\n");
            page.Append("## The card order\n\n").Append(OrderFlow.ToMarkdown());
            page.Append("\nDelivery makes the card active and ends the one before it, in the same act.\n");
            return page.ToString();
        }
    }
}
