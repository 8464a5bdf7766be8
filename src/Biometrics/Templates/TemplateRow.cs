namespace CanCuoc.Biometrics;

/// <summary>One encrypted template.</summary>
internal sealed class TemplateRow
{
    public required long SubjectId { get; init; }
    public required BodyPart Part { get; init; }
    public required string Algorithm { get; init; }
    public byte[] WrappedKey { get; set; } = [];
    public byte[] Content { get; set; } = [];
    public long ActId { get; set; }
    public int Version { get; set; }
}
