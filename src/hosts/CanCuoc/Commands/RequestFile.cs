using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>A request for a certificate, as somebody brings it.</summary>
internal static class RequestFile
{
    public static Outcome<VerifiableRequest> Read(string file)
    {
        try
        {
            var parsed = VerifiableRequest.Parse(File.ReadAllBytes(file));
            return parsed.IsRefused(out var refusal, out var request) ? refusal.For(file) : request;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return PkiMasterListCommand.Unreadable.For(file);
        }
    }
}
