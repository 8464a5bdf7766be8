using System.Globalization;
using CanCuoc.Ledger;
using ApplicationId = CanCuoc.Enrolment.ApplicationId;

namespace CanCuoc.OfficerDoor.Enrol;

/// <summary>Why the steps of an application are taken: the procedure itself asks for them, nobody has to state it.</summary>
internal static class CardIssuance
{
    private const string Ground = "Luật 26/2023/QH15, Điều 23";

    public static Reason Any { get; } = new(Purpose.CardIssuance, Ground);

    public static Reason Of(ApplicationId application) =>
        Any with
        {
            Reference = application.Value.ToString(CultureInfo.InvariantCulture),
        };
}
