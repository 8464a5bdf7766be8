using CanCuoc.Ledger;

namespace CanCuoc.Program;

/// <summary>The person at the console: whoever may open a data folder, a real one by its passphrase, may operate it.</summary>
internal static class Operator
{
    public static Authority Authority { get; } =
        new(
            $"operator:{Environment.UserName}",
            "system:console",
            "",
            [
                Permission.LoadPersons,
                Permission.CountPopulation,
                Permission.ReadStatistics,
                Permission.ReadPerson,
                Permission.SearchPersons,
                Permission.ReadCard,
                Permission.ReleaseBatch,
                Permission.PersonaliseCard,
                Permission.SetUpOfficers,
                Permission.ReadProgramme,
                Permission.OpenSystems,
                Permission.VerifyLedger,
                Permission.Reconcile,
                Permission.PrepareKnownPairs,
            ]
        );

    /// <summary>Why the program's own upkeep is done.</summary>
    public static Reason Operating { get; } = new(Purpose.Operation, "Nghị định 37/2021/NĐ-CP");
}
