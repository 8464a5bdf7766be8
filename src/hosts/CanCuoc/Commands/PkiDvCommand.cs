using System.CommandLine;
using CanCuoc.Cards;
using CanCuoc.Chip.Verifiable;

namespace CanCuoc.Program;

/// <summary><c>pki dv</c>: document verifiers, which certify terminals.</summary>
internal static class PkiDvCommand
{
    public static Command Make() =>
        new(
            "dv",
            "Đơn vị kiểm tra giấy tờ (DV), nơi cấp chứng thư cho thiết bị đọc / document verifiers (DV), which certify terminals"
        )
        {
            MakeRequest(),
            MakeIssue(),
        };

    private static Command MakeRequest()
    {
        var mnemonic = new Argument<string>("MNEMONIC")
        {
            Description = "Ký hiệu của đơn vị, tối đa chín ký tự / the verifier's mnemonic, up to nine characters",
        };
        var command = new Command(
            "request",
            """
            Tạo khóa DV ở đây và yêu cầu chứng thư; lần sau thì khóa trước ký thêm / Makes a DV's key here and asks for its certificate; later the key before signs too

            Ví dụ / Example:
              ./run pki dv request DVCA --data /srv/cancuoc
            """
        )
        {
            mnemonic,
        };
        return command.Holding<string>(
            RequestDocumentVerifier.Kind,
            (parsed, _) => parsed.GetValue(mnemonic)!,
            (registry, act, ceremony, name, stop) =>
                registry.Do.RequestDocumentVerifier.RunAsync(act, ceremony, name, stop)
        );
    }

    private static Command MakeIssue()
    {
        var options = new VerifierOptions(VerifierTerms.DocumentVerifier);
        var file = new Argument<string>("REQUEST")
        {
            Description = "Tệp yêu cầu, tạo ở đây hoặc mang đến / file with the request, made here or brought",
        };
        var foreign = new Option<bool>("--foreign")
        {
            Description = "Là đơn vị của nước khác, theo thỏa thuận / it is another state's, under an agreement",
        };
        var command = new Command(
            "issue",
            """
            CVCA cấp chứng thư cho DV / The CVCA certifies a DV

            Người mang yêu cầu lần đầu phải đến tận nơi; hai người so SHA-256 của yêu cầu.
            Who brings a first request comes in person; both people compare the request's SHA-256.

            Ví dụ / Examples:
              ./run pki dv issue /srv/cancuoc/pki/verifiers/VNDVCA00001.csr --data /srv/cancuoc
              ./run pki dv issue DEDV00007.csr --foreign --days 30 --out /media/usb --data /srv/cancuoc
            """
        )
        {
            file,
            foreign,
        };
        options.AddTermsTo(command);
        return command.Holding<Asked>(
            CertifyDocumentVerifier.Kind,
            (parsed, _) =>
                RequestFile.Read(parsed.GetValue(file)!).IsRefused(out var refusal, out var request)
                    ? refusal
                    : new Asked(request, options.Terms(parsed), parsed.GetValue(foreign)),
            (registry, act, ceremony, asked, stop) =>
                registry.Do.CertifyDocumentVerifier.RunAsync(
                    act,
                    ceremony,
                    asked.Request,
                    asked.Terms,
                    asked.IsForeign,
                    stop
                )
        );
    }

    private sealed record Asked(VerifiableRequest Request, VerifierTerms Terms, bool IsForeign);
}
