using System.CommandLine;
using CanCuoc.Cards;

namespace CanCuoc.Program;

/// <summary><c>pki rotate</c>: the ceremony that rolls the country signer over.</summary>
internal static class PkiRotateCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions(FolderUse.Ceremony);
        var signers = new SignerOptions();
        var json = new Option<bool>("--json") { Description = "Một dòng JSON / one line of JSON" };
        var command = new Command(
            "rotate",
            """
            Thay khóa ký cấp quốc gia: khóa mới, chứng thư liên kết do khóa cũ ký, khóa ký thẻ mới / Rolls the country signer over: a new key, a link certificate by the old one, a document signer under the new one

            Khóa cũ vẫn giữ để ký danh sách thu hồi của những gì nó đã chứng nhận.
            The old key is kept, to list what it certified and was revoked.

            Ví dụ / Examples:
              ./run pki rotate --data /srv/cancuoc
              ./run pki rotate --data /srv/cancuoc --country-algorithm brainpoolP384r1 --signer-algorithm brainpoolP256r1
            """
        )
        {
            json,
        };
        signers.AddTo(command);
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                if (signers.Read(parsed).IsRefused(out var refusal, out var choice))
                    return Task.FromResult(ExitCode.Of(refusal));
                return registry.RunAsync(
                    parsed,
                    (opened, stop) =>
                        CeremonyRun.HoldAsync(
                            opened,
                            RotateCountrySigner.Kind,
                            (act, ceremony) => opened.Do.RotateCountrySigner.RunAsync(act, ceremony, choice, stop),
                            parsed.GetValue(json),
                            stop
                        ),
                    cancellation
                );
            }
        );
        return command;
    }
}
