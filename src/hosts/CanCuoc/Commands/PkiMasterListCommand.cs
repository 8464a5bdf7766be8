using System.CommandLine;
using CanCuoc.Cards;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>pki master-list</c>: the ceremony that signs a master list.</summary>
internal static class PkiMasterListCommand
{
    public static readonly Refusal Unreadable = new(
        "RUN-26",
        "Không đọc được tệp chứng thư, hoặc tệp yêu cầu cấp chứng thư.",
        "The file of certificates, or with the request for one, cannot be read."
    );

    public static Command Make()
    {
        var others = new Option<string?>("--add")
        {
            Description =
                "Tệp chứng thư ký cấp quốc gia của nước khác, DER hoặc PEM / file with other states' country signers, DER or PEM",
        };
        var command = new Command(
            "master-list",
            """
            Ký danh sách chứng thư ký cấp quốc gia: của nước mình và của các nước đem đến tận tay / Signs a master list: this state's country signers, and those of others brought by hand

            Ví dụ / Examples:
              ./run pki master-list --data /srv/cancuoc
              ./run pki master-list --data /srv/cancuoc --add neighbours.pem
            """
        )
        {
            others,
        };
        return command.Holding(
            SignMasterList.Kind,
            (parsed, _) => Read(parsed.GetValue(others)),
            (registry, act, ceremony, added, stop) => registry.Do.SignMasterList.RunAsync(act, ceremony, added, stop)
        );
    }

    private static Outcome<TrustStore> Read(string? file)
    {
        if (file is null)
            return TrustStore.Empty;
        try
        {
            return TrustStore.Parse(File.ReadAllBytes(file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Unreadable.For(file);
        }
    }
}
