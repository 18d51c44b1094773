@wire-2022
Feature: Nulls beside the other name, 2022
  Some clients send an identifier under both of its names. The one that is null says nothing.

  @NULLS @ALIASES
  Rule: A null under one name hides nothing under the other

    Scenario Outline: The <what>
      When Identify receives, as "<form>", the payload:
        """
        {"token": "<public key>", "properties": {<names>, "plan": "gold"}}
        """
      Then Jessica is the one profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |

      Examples:
        | what        | form | names                                                                                     |
        | email       | form | "$id": "<external ID 1468>", "$email": null, "email": "<email old.me@yahoo.com>"           |
        | external ID | JSON | "$id": null, "id": "<external ID 1468>", "$email": "<email old.me@yahoo.com>"              |
