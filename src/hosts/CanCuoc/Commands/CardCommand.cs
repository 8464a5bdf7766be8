using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>card</c>: a card of the registry in a reader, and what its reader must trust.</summary>
internal static class CardCommand
{
    public static Command Make() =>
        new("card", "Thẻ căn cước bằng phần mềm / identity cards in software")
        {
            CardInsertCommand.Make(),
            CardTrustCommand.Make(),
        };
}
