using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>A request for a certificate, as somebody brings it.</summary>
internal static class RequestFile
{
    public static readonly Refusal Unreadable = new(
        "PKI-30",
        "Không đọc được tệp yêu cầu cấp chứng thư.",
        "The file with the request for a certificate cannot be read."
    );

    public static Outcome<VerifiableRequest> Read(string file)
    {
        try
        {
            var parsed = VerifiableRequest.Parse(File.ReadAllBytes(file));
            return parsed.IsRefused(out var refusal, out var request) ? refusal.For(file) : request;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Unreadable.For(file);
        }
    }
}
