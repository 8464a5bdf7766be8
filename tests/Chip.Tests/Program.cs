using CanCuoc.Chip.Tests;
using CanCuoc.Chip.Tests.Fuzzing;
using Xunit.MicrosoftTestingPlatform;

// eng/fuzz.sh starts this program to ask one parser again and again, with inputs that a fuzzer finds.
return args switch
{
    [Harness.Verb, Harness.List] => Harness.PrintNames(),
    [Harness.Verb, Harness.SampleOf, var name] => Harness.PrintSample(name),
    [Harness.Verb, var name] => Harness.Run(name),
    _ => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
};
