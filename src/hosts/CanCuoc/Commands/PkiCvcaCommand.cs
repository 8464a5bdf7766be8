using System.CommandLine;
using CanCuoc.Cards;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Program;

/// <summary><c>pki cvca</c>: the country verifier, whose certificates chips follow before they give prints.</summary>
internal static class PkiCvcaCommand
{
    public static Command Make() =>
        new("cvca", "Khóa cấp quyền đọc vân tay cấp quốc gia (CVCA) / the country verifier (CVCA)")
        {
            MakeInit(),
            MakeRotate(),
        };

    private static Command MakeInit()
    {
        var options = new VerifierOptions(VerifierTerms.CountryVerifier);
        var country = new Option<string?>("--country")
        {
            Description =
                "Nước, hai chữ cái; dữ liệu thử nghiệm luôn là UT / country, two letters; a demonstration's is UT",
        };
        var mnemonic = new Option<string>("--mnemonic")
        {
            Description = "Ký hiệu, tối đa chín ký tự / mnemonic, up to nine characters",
            DefaultValueFactory = _ => "CVCA",
        };
        var command = new Command(
            "init",
            """
            Nghi thức lập CVCA: từ đó thẻ mới mang vân tay và chỉ đưa cho thiết bị đọc được cấp quyền / The ceremony that founds the CVCA: new cards then carry prints, for terminals that it allows

            Ví dụ / Examples:
              ./run pki cvca init --data /srv/cancuoc
              ./run pki cvca init --data /srv/cancuoc --algorithm brainpoolP256r1 --out /media/usb
            """
        )
        {
            country,
            mnemonic,
        };
        options.AddTo(command);
        return command.Holding<Founding>(
            FoundCountryVerifier.Kind,
            (parsed, registry) =>
                options.Read(parsed).IsRefused(out var refusal, out var choice)
                    ? refusal
                    : new Founding(
                        (parsed.GetValue(country) ?? CountryOf(registry)) + parsed.GetValue(mnemonic),
                        choice
                    ),
            (registry, act, ceremony, chosen, stop) =>
                registry.Do.FoundCountryVerifier.RunAsync(
                    act,
                    ceremony,
                    chosen.Name,
                    chosen.Choice,
                    registry.Folder.Kind,
                    stop
                )
        );
    }

    private static Command MakeRotate()
    {
        var options = new VerifierOptions(VerifierTerms.CountryVerifier);
        var command = new Command(
            "rotate",
            """
            Thay khóa CVCA: khóa mới, chứng thư liên kết do khóa cũ ký để thẻ đã cấp đi theo / Rolls the CVCA over: a new key, and the link certificate by which cards in people's hands follow

            Ví dụ / Examples:
              ./run pki cvca rotate --data /srv/cancuoc
              ./run pki cvca rotate --data /srv/cancuoc --algorithm brainpoolP256r1 --days 730
            """
        );
        options.AddTo(command);
        return command.Holding(
            RotateCountryVerifier.Kind,
            (parsed, _) => options.Read(parsed),
            (registry, act, ceremony, choice, stop) =>
                registry.Do.RotateCountryVerifier.RunAsync(act, ceremony, choice, stop)
        );
    }

    private static string CountryOf(OpenRegistry registry) =>
        registry.IsDemonstration ? SigningAuthority.Specimen.Country : "VN";

    private sealed record Founding(string Name, VerifierChoice Choice);
}
