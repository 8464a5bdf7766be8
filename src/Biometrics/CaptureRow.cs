namespace CanCuoc.Biometrics;

/// <summary>One encrypted capture.</summary>
internal sealed class CaptureRow
{
    public required long SubjectId { get; init; }
    public required BodyPart Part { get; init; }
    public byte[] WrappedKey { get; set; } = [];
    public byte[] Image { get; set; } = [];
    public DateTimeOffset CapturedAt { get; set; }
    public long ActId { get; set; }
    public int Version { get; set; }
}
