namespace CanCuoc.Chip.Lds;

/// <summary>The fields of DG2, DG3 and DG4. Pictures, prints and irises are compared, and told by their length only.</summary>
internal static class ImageFields
{
    public static IEnumerable<LdsField> Of(DataGroup2 group)
    {
        var face = group.Portrait;
        return
        [
            new("Format", new("Định dạng ảnh", "Format of the portrait"), $"{face.Format}"),
            new("Size", new("Cỡ ảnh", "Size of the portrait"), $"{face.Width} × {face.Height}"),
            LdsField.OfPicture("Portrait", new("Ảnh chân dung", "Portrait"), face.File),
        ];
    }

    public static IEnumerable<LdsField> Of(DataGroup3 group) =>
        group
            .Fingers.SelectMany((finger, index) => Of(finger, index + 1))
            .Prepend(LdsField.OfNumber("Fingers", new("Số ngón tay", "Number of fingers"), group.Fingers.Count));

    private static IEnumerable<LdsField> Of(FingerImage finger, int number) =>
        [
            new($"Finger{number}.Position", new($"Ngón thứ {number}", $"Finger {number}"), $"{finger.Position}"),
            new(
                $"Finger{number}.Format",
                new($"Định dạng ảnh ngón thứ {number}", $"Format of finger {number}"),
                $"{finger.Format}, {finger.Width} × {finger.Height}, {finger.Quality}"
            ),
            LdsField.OfPicture(
                $"Finger{number}.Image",
                new($"Ảnh ngón thứ {number}", $"Image of finger {number}"),
                finger.File
            ),
        ];

    public static IEnumerable<LdsField> Of(DataGroup4 group) =>
        group
            .Irises.SelectMany((iris, index) => Of(iris, index + 1))
            .Prepend(LdsField.OfNumber("Irises", new("Số ảnh mống mắt", "Number of irises"), group.Irises.Count));

    private static IEnumerable<LdsField> Of(IrisImage iris, int number) =>
        [
            new($"Iris{number}.Eye", new($"Mắt thứ {number}", $"Eye {number}"), $"{iris.Eye}, {iris.Format}"),
            LdsField.OfPicture(
                $"Iris{number}.Image",
                new($"Ảnh mắt thứ {number}", $"Image of eye {number}"),
                iris.File
            ),
        ];
}
