@wire-2022
Feature: Nulls beside another name, 2022
  Some clients send an identifier under both of its names. A null under one of them means nothing.

  @NULLS @ALIASES
  Rule: Null under one name does not hide the value under the other

    Scenario Outline: A null under one name of the <what> does not hide the other in a call as "<form>"
      When Identify receives, as "<form>", the payload:
        """
        {"token": "<public key>", "properties": {<names>, "plan": "gold"}}
        """
      Then Jessica is the one profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |

      Examples:
        | what        | form | names                                                                            |
        | email       | form | "$id": "<external ID 1468>", "$email": null, "email": "<email old.me@yahoo.com>" |
        | external ID | JSON | "$id": null, "id": "<external ID 1468>", "$email": "<email old.me@yahoo.com>"    |
