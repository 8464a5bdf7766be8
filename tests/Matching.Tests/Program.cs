using System.Globalization;
using CanCuoc.Matching.Tests;
using CanCuoc.Matching.Tests.Gallery;
using Xunit.MicrosoftTestingPlatform;

// The kill test starts this program once more, to be killed while it writes.
return args is [KillableGallery.Verb, var folder, var seed]
    ? KillableGallery.Run(folder, int.Parse(seed, CultureInfo.InvariantCulture))
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
