using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>batch</c>: the files that go between the issuing zone and a card factory.</summary>
internal static class BatchCommand
{
    public static Command Make() =>
        new(
            "batch",
            """
            Lô sản xuất thẻ và các tệp trao đổi với xưởng / Production batches, and the files exchanged with a factory

            Theo thứ tự / in this order:
              ./run batch key > issuer.pem                          cancuoc-personaliser admit issuer.pem
              ./run batch admit factory.pem                         cancuoc-personaliser key > factory.pem
              ./run batch release --out 1-order                     cancuoc-personaliser initialise 1-order --out 2-chips
              ./run batch sign 2-chips --out 3-signed                 cancuoc-personaliser personalise 3-signed --out 4-results
              ./run batch results 4-results
            """
        )
        {
            BatchKeyCommand.Make(),
            BatchAdmitCommand.Make(),
            BatchReleaseCommand.Make(),
            BatchSignCommand.Make(),
            BatchResultsCommand.Make(),
        };
}
