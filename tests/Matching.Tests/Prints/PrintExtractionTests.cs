using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;
using CanCuoc.Matching.Prints.Formats;

namespace CanCuoc.Matching.Tests.Prints;

public sealed class PrintExtractionTests
{
    [Theory]
    [InlineData(ImpressionQuality.Good, PrintSensor.Optical)]
    [InlineData(ImpressionQuality.Fair, PrintSensor.Capacitive)]
    [InlineData(ImpressionQuality.Poor, PrintSensor.Optical)]
    [InlineData(ImpressionQuality.Worn, PrintSensor.Ink)]
    public void Run_OfAnInventedPrint_FindsItsMinutiae(ImpressionQuality quality, PrintSensor sensor)
    {
        var conditions = new ImpressionConditions { Quality = quality, Sensor = sensor };

        var template = PrintExtraction.Run(InventedFinger.Of(31).Impression(2, conditions)).Value.Template;

        template.Minutiae.Count.ShouldBeInRange(10, 70);
        template.Minutiae.ShouldAllBe(minutia =>
            minutia.X >= 0 && minutia.X < 320 && minutia.Y >= 0 && minutia.Y < 400
        );
        template.Minutiae.Select(minutia => minutia.Quality).ShouldBeInOrder(SortDirection.Descending);
        StoredTemplate.Length(template).ShouldBeLessThanOrEqualTo(PrintTemplate.MostBytes);
    }

    [Fact]
    public void Run_OfARolledPrint_FindsMoreThanOfAPlainOne()
    {
        var finger = InventedFinger.Of(31);

        var rolled = PrintExtraction
            .Run(finger.Impression(1, ImpressionConditions.RolledFrom(ImpressionQuality.Good)))
            .Value;

        rolled.Template.Minutiae.Count.ShouldBeGreaterThan(InventedTemplates.Template.Minutiae.Count);
    }

    [Fact]
    public void Run_OfALightPrintOnDarkGround_FindsTheSamePlacesButEndsForForks()
    {
        var picture = InventedTemplates.Picture;
        var inverted = DrawnPrints.Draw(picture.Width, picture.Height, (x, y) => 255 - picture[x, y]);

        var template = PrintExtraction.Run(inverted).Value.Template;

        var ends = InventedTemplates.Template.Minutiae.Where(minutia => minutia.Kind == MinutiaKind.Ending).ToArray();
        var forks = ends.Count(end =>
            template.Minutiae.Any(other => IsNear(end, other) && other.Kind == MinutiaKind.Fork)
        );
        forks.ShouldBeGreaterThan(ends.Length / 2);

        static bool IsNear(Minutia one, Minutia other) =>
            Math.Abs(one.X - other.X) < 4 && Math.Abs(one.Y - other.Y) < 4;
    }

    [Fact]
    public void Run_OfATurnedPicture_TurnsTheMinutiae()
    {
        var picture = InventedTemplates.Picture;
        var turned = DrawnPrints.Draw(picture.Height, picture.Width, (x, y) => picture[y, picture.Height - 1 - x]);

        var minutiae = PrintExtraction.Run(turned).Value.Template.Minutiae;

        var found = InventedTemplates.Template.Minutiae.Count(minutia =>
            minutiae.Any(other =>
                Math.Abs(other.X - (picture.Height - 1 - minutia.Y)) < 3
                && Math.Abs(other.Y - minutia.X) < 3
                && DrawnPrints.Apart(other.Angle, minutia.Angle + (Math.PI / 2), 2 * Math.PI) < 0.3
            )
        );
        found.ShouldBeGreaterThan(InventedTemplates.Template.Minutiae.Count * 9 / 10);
    }

    [Fact]
    public void Run_OfTheLargestPictureFullOfRidges_StaysWithinAThousandBytes()
    {
        // ridges that wave, with a line more or less every 100 pixels: 400 minutiae; a tile of it, laid over the picture
        const int Apart = 100;
        const int Tile = 2 * Apart;
        var tile = DrawnPrints.Plane(
            Tile,
            Tile,
            (x, y) =>
            {
                var phase = (2 * Math.PI * y / 10) + (3 * Math.Sin(2 * Math.PI * x / Tile));
                for (var near = 0; near < 49; near++)
                {
                    var (column, row) = ((x / Apart) - 3 + (near % 7), (y / Apart) - 3 + (near / 7));
                    var turn = Math.Atan2(y + 0.5 - ((row + 0.5) * Apart), x + 0.5 - ((column + 0.5) * Apart));
                    phase += (column + row) % 2 == 0 ? turn : -turn;
                }
                return phase;
            }
        );
        const int Side = PrintExtraction.LongestSide;

        var template = PrintExtraction
            .Run(DrawnPrints.Picture(Side, Side, (x, y) => tile[x % Tile, y % Tile]))
            .Value.Template;

        template.Minutiae.Count.ShouldBe(PrintTemplate.MostMinutiae);
        StoredTemplate.Write(template).Length.ShouldBeLessThanOrEqualTo(PrintTemplate.MostBytes);
        var again = new PreparedPrint(StoredTemplate.Read(StoredTemplate.Write(template)).Value);
        PrintComparison.Run(again, again).Points.ShouldBeGreaterThan(40);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(1000)]
    [InlineData(96)]
    public void Run_OfAnotherResolution_IsRefused(double pixelsPerInch)
    {
        var picture = new GrayImage(320, 400, InventedTemplates.Picture.Pixels.ToArray(), pixelsPerInch);

        PrintExtraction.Run(picture).Refusal.ShouldBe(PrintExtraction.WrongResolution);
    }

    [Theory]
    [InlineData(2001, 16)]
    [InlineData(16, 2001)]
    [InlineData(10_000, 10_000)]
    public void Run_OfAHugePicture_IsRefused(int width, int height) =>
        PrintExtraction.Run(new(width, height, new byte[width * height])).Refusal.ShouldBe(PrintExtraction.TooLarge);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 400)]
    [InlineData(2000, 1)]
    [InlineData(8, 8)]
    [InlineData(64, 64)]
    public void Run_OfATinyPicture_IsRefused(int width, int height)
    {
        var ridges = DrawnPrints.Ridges(0.3, 9);

        PrintExtraction.Run(DrawnPrints.Picture(width, height, ridges)).Refusal.ShouldBe(PrintExtraction.NoPrint);
    }

    [Theory, MemberData(nameof(OtherPictures.Names), MemberType = typeof(OtherPictures))]
    public void Run_OfWhatIsNoPrint_IsRefused(string name) =>
        PrintExtraction.Run(OtherPictures.Of(name)).Refusal.ShouldBe(PrintExtraction.NoPrint);
}
