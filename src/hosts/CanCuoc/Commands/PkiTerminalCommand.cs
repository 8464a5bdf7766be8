using System.CommandLine;
using CanCuoc.Cards;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Keys;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>
/// <c>pki terminal</c>: a terminal makes its key where it stands and asks; the document verifier certifies. Only the latter works on a registry.
/// </summary>
internal static class PkiTerminalCommand
{
    public static Command Make() =>
        new("terminal", "Thiết bị đọc được đưa vân tay / terminals that are given prints")
        {
            MakeRequest(),
            MakeRenew(),
            MakeIssue(),
        };

    private static Command MakeRequest()
    {
        var asking = new TerminalOptions();
        var algorithm = new Option<string>("--algorithm")
        {
            Description = "Thuật toán, phải là của CVCA / algorithm, which must be the CVCA's",
            DefaultValueFactory = _ => VerifierChoice.Standard.Algorithm.Name,
        };
        var command = new Command(
            "request",
            """
            Ở máy của thiết bị đọc, không cần sổ: tạo khóa có mật khẩu và yêu cầu chứng thư / On the terminal's machine, without a registry: makes a key under a password, and the request

            Khóa không rời máy này; chỉ tệp .csr được mang đi.
            The key never leaves this machine; only the file .csr is taken away.

            Ví dụ / Example:
              ./run pki terminal request VNGATE00001 --verifier VNDVCA00001 --out /srv/terminal
            """
        )
        {
            algorithm,
        };
        asking.AddTo(command);
        command.SetAction(parsed =>
            KeyAlgorithm.Find(parsed.GetValue(algorithm)!) is { } known
                ? asking.Run(parsed, (asked, _) => TerminalRequest.First(asked.Holder, asked.Verifier, known))
                : ExitCode.Of(SignerOptions.UnknownAlgorithm.For("--algorithm"))
        );
        return command;
    }

    private static Command MakeRenew()
    {
        var asking = new TerminalOptions();
        var key = new Option<string>("--key")
        {
            Description =
                "Tệp khóa còn hạn; mật khẩu của nó cũng là của khóa mới / file of the valid key; its password is the new one's too",
            Required = true,
        };
        var command = new Command(
            "renew",
            """
            Ở máy của thiết bị đọc: tạo khóa kế tiếp, yêu cầu được khóa còn hạn ký thêm / On the terminal's machine: makes the next key; the valid one signs the request too

            Ví dụ / Example:
              ./run pki terminal renew VNGATE00001 --key /srv/terminal/VNGATE00001.key.pem --verifier VNDVCA00001 --out /srv/terminal
            """
        )
        {
            key,
        };
        asking.AddTo(command);
        command.SetAction(parsed =>
            asking.Run(
                parsed,
                (asked, password) =>
                    TerminalKeyFiles.ReadKey(parsed.GetValue(key)!).IsRefused(out var refusal, out var former)
                        ? refusal
                        : TerminalRequest.Next(asked.Holder, asked.Verifier, former, password.Reveal())
            )
        );
        return command;
    }

    private static Command MakeIssue()
    {
        var options = new VerifierOptions(VerifierTerms.Terminal);
        var files = new Argument<string[]>("REQUEST")
        {
            Description = "Các tệp yêu cầu / files with requests",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "issue",
            """
            DV cấp chứng thư cho các thiết bị đọc, tất cả hoặc không thiết bị nào / A DV certifies terminals, all of them or none

            Thiết bị đọc nhận tệp …-chain.cvcert: chứng thư của mình, của DV và các chứng thư liên kết.
            A terminal is given the file …-chain.cvcert: its certificate, the DV's, and the links.

            Ví dụ / Example:
              ./run pki terminal issue VNGATE00001.csr VNGATE00002.csr --days 14 --out /media/usb --data /srv/cancuoc
            """
        )
        {
            files,
        };
        options.AddTermsTo(command);
        return command.Holding<Asked>(
            CertifyTerminals.Kind,
            (parsed, _) =>
                ReadAll(parsed.GetValue(files)!).IsRefused(out var refusal, out var requests)
                    ? refusal
                    : new Asked(requests, options.Terms(parsed)),
            (registry, act, ceremony, asked, stop) =>
                registry.Do.CertifyTerminals.RunAsync(act, ceremony, asked.Requests, asked.Terms, stop)
        );
    }

    private static Outcome<List<VerifiableRequest>> ReadAll(IEnumerable<string> files)
    {
        var requests = new List<VerifiableRequest>();
        foreach (var file in files)
        {
            if (RequestFile.Read(file).IsRefused(out var refusal, out var request))
                return refusal;
            requests.Add(request);
        }
        return requests;
    }

    private sealed record Asked(IReadOnlyList<VerifiableRequest> Requests, VerifierTerms Terms);
}
