import info
from Package.CMakePackageBase import CMakePackageBase


class subinfo(info.infoclass):
    def setTargets(self):
        self.svnTargets["0.29.0.gfm.13"] = "https://github.com/github/cmark-gfm.git||0.29.0.gfm.13"
        self.defaultTarget = "0.29.0.gfm.13"
        self.description = "GitHub's Markdown"

    def setDependencies(self):
        self.runtimeDependencies["virtual/base"] = None


class Package(CMakePackageBase):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.subinfo.options.configure.args += ["-DCMARK_TESTS=OFF"]
